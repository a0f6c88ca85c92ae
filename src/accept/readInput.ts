/** What the library reads of an input, generated from the description. */
export type Shape = "int64" | "value" | { readonly each: Shape } | { readonly fields: Readonly<Record<string, Shape>> };

/** Stands in the copy for what could not be read, because a getter or a trap of a proxy threw. */
export const unreadable = Symbol("unreadable");

/** Stands in the copy for a list that holds more values than any request can. */
export const endless = Symbol("endless");

// A body holds at most 524 288 bytes, and so fewer values. Twice that many are read to report on them; an array that
// goes on (or says it does: `length` may lie) would only cost memory.
const readAtMost = 1_048_576;

interface Reading {
  left: number;
  readonly onUnknown: (path: string, name: string) => void;
}

function attempt<T>(read: () => T): T | typeof unreadable {
  try {
    return read();
  } catch {
    return unreadable;
  }
}

function readList(list: readonly unknown[], each: Shape, path: string, reading: Reading): unknown {
  const { length } = list;
  // What is no number is refused as well; one below zero would be taken off what is left.
  if (!(length >= 0 && length <= reading.left)) return endless;
  reading.left -= length;
  const copy: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const item = list[index];
    copy.push(typeof each === "object" ? read(item, each, `${path}/${index}`, reading) : readScalar(item, each));
  }
  return copy;
}

function readFields(value: object, fields: Readonly<Record<string, Shape>>, path: string, reading: Reading): unknown {
  const copy: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(fields)) {
    const field: unknown = attempt((): unknown => Reflect.get(value, name));
    if (field !== undefined && field !== null) copy[name] = read(field, shape, `${path}/${name}`, reading);
  }
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(fields, name)) continue;
    const field: unknown = attempt((): unknown => Reflect.get(value, name));
    if (field !== undefined && field !== null) reading.onUnknown(path, name);
  }
  return copy;
}

/** A bigint that a number holds as well becomes that number, so that the two are equal for every rule. */
function readScalar(value: unknown, shape: "int64" | "value"): unknown {
  if (shape !== "int64" || typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function read(value: unknown, shape: Shape, path: string, reading: Reading): unknown {
  if (typeof shape !== "object") return readScalar(value, shape);
  if (typeof value !== "object" || value === null) return value;
  return attempt(() => {
    if (Array.isArray(value)) return "each" in shape ? readList(value, shape.each, path, reading) : value;
    return "fields" in shape ? readFields(value, shape.fields, path, reading) : value;
  });
}

/**
 * A plain copy of the described fields, each read once: what is checked is what is sent, whatever getters, proxies or
 * later changes do. `undefined` and `null` count as absent; a value of the wrong kind is passed on for the validator
 * to refuse.
 */
export function readInput(input: unknown, shape: Shape, onUnknown: Reading["onUnknown"]): unknown {
  return read(input, shape, "", { left: readAtMost, onUnknown });
}

import { isList } from "../isList.ts";
import { isObject } from "../isObject.ts";

/** What the library reads of an input, generated from the description. */
export type Shape = "int64" | "value" | { readonly each: Shape } | { readonly fields: Readonly<Record<string, Shape>> };

/** Stands in the copy for what could not be read, because a getter or a trap of a proxy threw. */
export const unreadable = Symbol("unreadable");

/** Stands in the copy for a list that holds more values than any request can. */
export const endless = Symbol("endless");

// A body holds at most 524 288 bytes, and so fewer values. Twice that many are read to report on them; an array that
// goes on (or says it does: `length` may lie) would only cost memory.
const readAtMost = 1_048_576;

// A value other than a text has 24 characters at most; the longest name of a field, its quotes and what stands between,
// have less than 40. A text in a list has its quotes and a comma.
const aroundValue = 64;
const aroundText = 3;

interface Reading {
  /** How many values may still be read of lists. */
  left: number;
  /** Characters of all texts. */
  characters: number;
  /** How many bytes all else has in JSON at most. */
  around: number;
  /** The steps to what is read now; those beyond the depth are of earlier values. */
  readonly steps: (string | number)[];
  readonly onUnknown: (path: string, name: string) => void;
}

/** Reads one value that is no text, which stands so deep in the input. */
type Reader = (value: unknown, reading: Reading, depth: number) => unknown;

const readValue: Reader = (value) => value;

/** A bigint that a number holds as well becomes that number, so that the two are equal for every rule. */
export function readId(value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

const isGiven = (field: unknown): boolean => field !== undefined && field !== null;

function listReader(each: Shape): Reader {
  const read = readerOf(each);
  return (value, reading, depth) => {
    try {
      if (!Array.isArray(value)) return value;
      const { length } = value;
      // What is no number is refused as well; one below zero would be taken off what is left.
      if (!(length >= 0 && length <= reading.left)) return endless;
      reading.left -= length;
      reading.around += aroundText * length;
      const copy: unknown[] = [];
      for (let index = 0; index < length; index += 1) {
        const element: unknown = value[index];
        // Texts go the short way: there may be thousands.
        if (typeof element === "string") {
          reading.characters += element.length;
          copy.push(element);
        } else {
          reading.around += aroundValue;
          reading.steps[depth] = index;
          copy.push(read(element, reading, depth + 1));
        }
      }
      return copy;
    } catch {
      return unreadable;
    }
  };
}

function fieldsReader(fields: Readonly<Record<string, Shape>>): Reader {
  const names = Object.keys(fields);
  const readers = names.map((name) => readerOf(fields[name] ?? "value"));
  return (value, reading, depth) => {
    try {
      if (!isObject(value) || isList(value)) return value;
      const copy: Record<string, unknown> = {};
      for (let at = 0; at < names.length; at += 1) {
        const name = names[at] ?? "";
        const field = value[name];
        if (!isGiven(field)) continue;
        reading.around += aroundValue;
        if (typeof field === "string") {
          reading.characters += field.length;
          copy[name] = field;
        } else {
          reading.steps[depth] = name;
          copy[name] = readers[at]?.(field, reading, depth + 1);
        }
      }
      // Most objects have the fields in the order of the description.
      let next = 0;
      for (const name of Object.keys(value)) {
        if (name === names[next]) next += 1;
        else if (!names.includes(name) && isGiven(value[name])) {
          const steps = reading.steps.slice(0, depth).map((step) => `/${step}`);
          reading.onUnknown(steps.join(""), name);
        }
      }
      return copy;
    } catch {
      return unreadable;
    }
  };
}

function readerOf(shape: Shape): Reader {
  if (shape === "int64") return readId;
  if (shape === "value") return readValue;
  return "each" in shape ? listReader(shape.each) : fieldsReader(shape.fields);
}

const readers = new Map<Shape, Reader>();

/** An input as it was read. */
export interface Read {
  readonly copy: unknown;
  /** How many characters all its texts have. */
  readonly characters: number;
  /** No JSON of the copy has more bytes than this, besides those of the texts. */
  readonly around: number;
}

/**
 * A plain copy of the described fields, each read once: what is checked is what is sent, whatever getters, proxies or
 * later changes do. `undefined` and `null` count as absent; a value of the wrong kind is passed on for the validator
 * to refuse.
 */
export function readInput(input: unknown, shape: Shape, onUnknown: Reading["onUnknown"]): Read {
  const reader = readers.get(shape) ?? readerOf(shape);
  readers.set(shape, reader);
  const reading: Reading = { left: readAtMost, characters: 0, around: aroundValue, steps: [], onUnknown };
  const copy = reader(input, reading, 0);
  return { copy, characters: reading.characters, around: reading.around };
}

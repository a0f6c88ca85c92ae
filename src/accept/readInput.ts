import { maxRequestBytes } from "../../generated/facts.ts";
import { isGiven, isList, isObject } from "../isObject.ts";
import { fieldOf, Plain } from "../prototype.ts";

/** The fields that the library reads from an input; generated from the description. */
export type Shape = "int64" | "value" | { readonly each: Shape } | ObjectShape;

interface ObjectShape {
  readonly fields: Readonly<Record<string, Shape>>;
}

/** Whether a shape is that of a list. */
export function isListShape(shape: Shape): shape is { readonly each: Shape } {
  return typeof shape === "object" && Object.hasOwn(shape, "each");
}

function isObjectShape(shape: Shape): shape is ObjectShape {
  return typeof shape === "object" && !isListShape(shape);
}

/** Stands in the copy for a value that could not be read because a getter or proxy trap threw. */
export const unreadable = Symbol("unreadable");

/** Stands in the copy for a list with more values than any request can hold. */
export const tooLong = Symbol("tooLong");

// A body has fewer values than bytes. Up to twice as many are read, to report on them; a longer list (or one that claims to
// be: `length` may lie) would only cost memory.
const maxValues = 2 * maxRequestBytes.refuse;

interface Reading {
  /** How many list elements may still be read. */
  valuesLeft: number;
  /** The path to the current value; steps beyond its depth are left over from earlier values. */
  readonly steps: (string | number)[];
  readonly onUnknown: (path: string, name: string) => void;
}

/** Turns a bigint that is a safe integer into a number, so that rules see equal ids as equal. */
export function readId(value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

interface Field {
  readonly name: string;
  readonly shape: Shape;
}

/** What is described of an object: looked up once for all objects of a list. */
interface DescribedObject {
  readonly fields: readonly Field[];
  /** Whether a program has written one of the names to `Object.prototype`. */
  readonly isPolluted: boolean;
}

const fieldsByShape = new Map<ObjectShape, readonly Field[]>();

function listFields(shape: ObjectShape): readonly Field[] {
  const fields = Object.entries(shape.fields).map(([name, field]) => ({ name, shape: field }));
  fieldsByShape.set(shape, fields);
  return fields;
}

function describe(shape: ObjectShape): DescribedObject {
  const fields = fieldsByShape.get(shape) ?? listFields(shape);
  return { fields, isPolluted: fields.some(({ name }) => name in Object.prototype) };
}

function readList(list: readonly unknown[], each: Shape, reading: Reading, depth: number): unknown {
  const { length } = list;
  // A proxy may give any length: a negative one would raise valuesLeft, and NaN must be refused too.
  if (!(length >= 0 && length <= reading.valuesLeft)) return tooLong;
  reading.valuesLeft -= length;
  const described = isObjectShape(each) ? describe(each) : undefined;
  // Filled by push(): JSON.stringify is slow with arrays that once had holes.
  const copy: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    const value = list[index];
    reading.steps[depth] = index;
    if (described) copy.push(readObject(value, described, reading, depth + 1));
    else copy.push(each === "value" ? value : read(value, each, reading, depth + 1));
  }
  return copy;
}

function readFields(
  value: Readonly<Record<string, unknown>>,
  { fields, isPolluted }: DescribedObject,
  reading: Reading,
  depth: number,
): unknown {
  const copy = new Plain();
  for (const { name, shape } of fields) {
    const field = isPolluted ? fieldOf(value, name) : value[name];
    if (!isGiven(field)) continue;
    reading.steps[depth] = name;
    copy[name] = read(field, shape, reading, depth + 1);
  }
  for (const name of Object.keys(value)) {
    if (fields.some((field) => field.name === name) || !isGiven(value[name])) continue;
    const steps = reading.steps.slice(0, depth).map((step) => `/${step}`);
    reading.onUnknown(steps.join(""), name);
  }
  return copy;
}

function readObject(value: unknown, described: DescribedObject, reading: Reading, depth: number): unknown {
  try {
    return isObject(value) && !isList(value) ? readFields(value, described, reading, depth) : value;
  } catch {
    return unreadable;
  }
}

function read(value: unknown, shape: Shape, reading: Reading, depth: number): unknown {
  if (shape === "value") return value;
  if (shape === "int64") return readId(value);
  if (isObjectShape(shape)) return readObject(value, describe(shape), reading, depth);
  try {
    return isList(value) ? readList(value, shape.each, reading, depth) : value;
  } catch {
    return unreadable;
  }
}

/**
 * Makes a plain copy of the described fields, reading each once: what is checked is what is sent, whatever getters,
 * proxies or later changes do. `undefined` and `null` count as absent; a value of the wrong type is passed on for the
 * validator to refuse.
 */
export function readInput(input: unknown, shape: Shape, onUnknown: Reading["onUnknown"]): unknown {
  return read(input, shape, { valuesLeft: maxValues, steps: [], onUnknown }, 0);
}

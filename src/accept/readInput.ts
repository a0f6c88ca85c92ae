import { fieldOf } from "../fieldOf.ts";
import { isList } from "../isList.ts";
import { isObject } from "../isObject.ts";
import { Fields } from "./Fields.ts";
import { isListShape, type Shape } from "./shape.ts";

/** Stands in the copy for a value that could not be read because a getter or proxy trap threw. */
export const unreadable = Symbol("unreadable");

/** Stands in the copy for a list with more values than any request can hold. */
export const tooLong = Symbol("tooLong");

// A body has at most 524 288 bytes, and so fewer values. Up to twice as many are read, to report on them; a longer list
// (or one that claims to be: `length` may lie) would only cost memory.
const maxValues = 1_048_576;

// A value other than a text has at most 24 characters, and the longest field name with its punctuation fewer than 40.
// A text in a list has its quotes and a comma.
const overheadPerValue = 64;
const overheadPerText = 3;

interface ReadState {
  /** How many list elements may still be read. */
  valuesLeft: number;
  /** The length of all texts so far. */
  characters: number;
  /** An upper bound on the JSON bytes of everything else. */
  overhead: number;
  /** The path to the current value; steps beyond its depth are left over from earlier values. */
  readonly steps: (string | number)[];
  readonly onUnknown: (path: string, name: string) => void;
}

/** Reads one value, not a text, at this depth of the input. */
type Reader = (value: unknown, state: ReadState, depth: number) => unknown;

const readValue: Reader = (value) => value;

/** Turns a bigint that is a safe integer into a number, so that rules see equal ids as equal. */
export function readId(value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

const isGiven = (field: unknown): boolean => field !== undefined && field !== null;

function listReader(each: Shape): Reader {
  const read = readerOf(each);
  return (value, state, depth) => {
    try {
      if (!Array.isArray(value)) return value;
      const { length } = value;
      // A proxy may give any length: a negative one would raise valuesLeft, and NaN must be refused too.
      if (!(length >= 0 && length <= state.valuesLeft)) return tooLong;
      state.valuesLeft -= length;
      state.overhead += overheadPerText * length;
      const copy: unknown[] = [];
      for (let index = 0; index < length; index += 1) {
        const element: unknown = value[index];
        // Texts skip the reader for speed: there may be thousands.
        if (typeof element === "string") {
          state.characters += element.length;
          copy.push(element);
        } else {
          state.overhead += overheadPerValue;
          state.steps[depth] = index;
          copy.push(read(element, state, depth + 1));
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
  return (value, state, depth) => {
    try {
      if (!isObject(value) || isList(value)) return value;
      const copy: Record<string, unknown> = new Fields();
      for (let at = 0; at < names.length; at += 1) {
        const name = names[at] ?? "";
        const field = fieldOf(value, name);
        if (!isGiven(field)) continue;
        state.overhead += overheadPerValue;
        if (typeof field === "string") {
          state.characters += field.length;
          copy[name] = field;
        } else {
          state.steps[depth] = name;
          copy[name] = readers[at]?.(field, state, depth + 1);
        }
      }
      // Fast path: most objects have their fields in the order of the description.
      let next = 0;
      for (const name of Object.keys(value)) {
        if (name === names[next]) next += 1;
        else if (!names.includes(name) && isGiven(value[name])) {
          const steps = state.steps.slice(0, depth).map((step) => `/${step}`);
          state.onUnknown(steps.join(""), name);
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
  return isListShape(shape) ? listReader(shape.each) : fieldsReader(shape.fields);
}

const readers = new Map<Shape, Reader>();

/** An input as it was read. */
export interface ReadResult {
  readonly copy: unknown;
  /** The length of all texts together. */
  readonly characters: number;
  /** An upper bound on the JSON bytes of the copy apart from its texts. */
  readonly overhead: number;
}

/**
 * Makes a plain copy of the described fields, reading each once: what is checked is what is sent, whatever getters,
 * proxies or later changes do. `undefined` and `null` count as absent; a value of the wrong type is passed on for the
 * validator to refuse.
 */
export function readInput(input: unknown, shape: Shape, onUnknown: ReadState["onUnknown"]): ReadResult {
  const reader = readers.get(shape) ?? readerOf(shape);
  readers.set(shape, reader);
  const state: ReadState = { valuesLeft: maxValues, characters: 0, overhead: overheadPerValue, steps: [], onUnknown };
  const copy = reader(input, state, 0);
  return { copy, characters: state.characters, overhead: state.overhead };
}

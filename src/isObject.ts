import { fieldOf } from "./prototype.ts";

/** Whether there is a value: `null` counts as absent too. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Whether the value is an object, and so has fields to read; arrays count too. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** `Array.isArray`, typed so that the elements are `unknown` rather than `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether the value is an object that keeps its content in fields, unlike an array, a map or a set. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !isIterable(value);
}

/** Whether the object can be iterated, like an array, a map or `Headers`. */
export function isIterable(value: object): value is Iterable<unknown> {
  return typeof fieldOf(value, Symbol.iterator) === "function";
}

import { isObject } from "./isObject.ts";

/** Whether the value is an object that keeps its content in fields, unlike an array, a map or a set. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !(Symbol.iterator in value);
}

import { isObject } from "./isObject.ts";

/** Whether the value is an object that is read by its fields: what a list, a map or a set holds stands elsewhere. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !(Symbol.iterator in value);
}

import { isObject } from "./isObject.ts";

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

/** A value as JSON, independent of the order of its keys. */
export function textOf(value: unknown): string {
  return JSON.stringify(sorted(value));
}

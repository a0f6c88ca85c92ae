import { isList, isObject } from "../isObject.ts";
import { withoutPrototype } from "../prototype.ts";

/** Whether the program has written to `Object.prototype`: every object then seems to have that field. */
function isPolluted(): boolean {
  for (const _ in {}) return true;
  return false;
}

const inheritingNothing = (_name: string, value: unknown): unknown =>
  isObject(value) && !isList(value) ? withoutPrototype(value) : value;

/** Parses the JSON of a response, so that no field takes its value from `Object.prototype`; nothing if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return isPolluted() ? JSON.parse(text, inheritingNothing) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

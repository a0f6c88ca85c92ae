import { isList, isObject } from "../isObject.ts";
import { withoutPrototype } from "../prototype.ts";

/** Whether the program has written to `Object.prototype`: every object then seems to have that field. */
function isPolluted(): boolean {
  for (const _ in {}) return true;
  return false;
}

function inheritingNothing(value: unknown): unknown {
  if (isList(value)) return value.map(inheritingNothing);
  if (!isObject(value)) return value;
  return withoutPrototype(
    Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inheritingNothing(one)])),
  );
}

/** Parses the JSON of a response, so that no field takes its value from `Object.prototype`; nothing if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isPolluted() ? inheritingNothing(value) : value;
  } catch {
    return undefined;
  }
}

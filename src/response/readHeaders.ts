import { isIterable, isList, isObject } from "../isObject.ts";

/** `Headers` of all that can be read. Some runtimes let a name arrive that the standard forbids: it is left out. */
export function readHeaders(given: unknown): Headers {
  const headers = new Headers();
  if (given === undefined || given === null) return headers;
  if (!isObject(given)) throw new TypeError("These are no headers");
  try {
    for (const entry of isIterable(given) ? given : Object.entries(given)) {
      const [name, value]: readonly unknown[] = isList(entry) ? entry : [];
      try {
        headers.append(String(name), String(value));
      } catch {
        // Not a header.
      }
    }
  } catch {
    // Reading on throws.
  }
  return headers;
}

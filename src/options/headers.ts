import { type ConfigurationError, invalidOption } from "../errors/ConfigurationError.ts";
import { isIterable, isList } from "../isObject.ts";
import { withoutPrototype } from "../prototype.ts";

// Set by this library or by the connection itself.
const reserved = new Set([
  ...["api-key", "authorization", "content-type", "content-length", "host", "x-market-integration"],
  ...["connection", "keep-alive", "transfer-encoding", "upgrade", "expect", "te", "trailer"],
]);

const fault = (why: string): ConfigurationError => invalidOption("headers", why);

/** Reads extra headers, by lower-case name. Error messages never quote a value. */
export function readExtraHeaders(headers: object): Record<string, string> {
  const byName: Record<string, string> = withoutPrototype({});
  const entries = isIterable(headers) ? headers : Object.entries(headers);
  for (const entry of entries) {
    const [name, value] = isList(entry) && entry.length === 2 ? entry : [];
    if (name !== undefined && value === undefined) continue;
    if (typeof name !== "string" || !/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
      throw fault("must have valid HTTP header names");
    const key = name.toLowerCase();
    if (reserved.has(key)) throw fault(`must not set ${key}`);
    // Given a character outside Latin-1 or a line break, fetch throws an error that quotes the value.
    if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw fault(`must have a one-line Latin-1 string for ${key}`);
    }
    byName[key] = Object.hasOwn(byName, key) ? `${byName[key]}, ${value}` : value;
  }
  return byName;
}

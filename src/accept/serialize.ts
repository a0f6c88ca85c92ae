import { isObject } from "../isObject.ts";

function exact(value: unknown): string | undefined {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(exact).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${exact(item)}`).join(",")}}`;
}

/** Programs teach `JSON.stringify` to write a bigint, mostly rounded or as text; old libraries teach it lists. */
const isTaught = (): boolean => "toJSON" in BigInt.prototype || "toJSON" in Array.prototype;

/**
 * JSON with every id exact. `JSON.stringify` throws on a bigint (`JSON.rawJSON` is missing before Node 22), so a body
 * that holds one beyond 2⁵³, which is rare, is written by hand; it is a plain copy of known shape.
 */
export function serialize(body: unknown): string {
  if (isTaught()) return exact(body) ?? "";
  try {
    return JSON.stringify(body);
  } catch {
    return exact(body) ?? "";
  }
}

import { maxRequestBytes } from "../../generated/facts.ts";
import { bytesOf } from "../bytesOf.ts";
import { commonRules } from "./commonRules.ts";
import type { RuleFacts } from "./rule.ts";
import { isObject } from "../isObject.ts";

function exact(value: unknown): string | undefined {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(exact).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${exact(item)}`).join(",")}}`;
}

/** Whether the program has added a `toJSON` that would change what was checked, as old libraries do. */
const isPatched = (): boolean => "toJSON" in BigInt.prototype || "toJSON" in Array.prototype;

/**
 * JSON of exactly what was checked, with all digits of every id. `JSON.stringify` throws on a bigint (`JSON.rawJSON` is
 * missing before Node 22), or uses a `toJSON` that the program has added. So such a body is written by hand, which is
 * safe because it is a plain copy of known shape.
 */
export function serialize(body: unknown): string {
  try {
    if (!isPatched()) return JSON.stringify(body);
  } catch {
    // The body contains a bigint.
  }
  return exact(body) ?? "";
}

/** The size rule that a body breaks, if any, and the message. */
export function oversize(body: string): { readonly rule: RuleFacts; readonly problem: string } | undefined {
  // A UTF-16 unit takes at most three bytes, so most bodies need no counting.
  const bytes = body.length * 3 <= maxRequestBytes.warn ? body.length : bytesOf(body);
  if (bytes <= maxRequestBytes.warn) return undefined;
  const tooLarge = bytes > maxRequestBytes.refuse;
  const limit = tooLarge ? maxRequestBytes.refuse : maxRequestBytes.warn;
  return {
    rule: tooLarge ? commonRules.bodyTooLarge : commonRules.bodyNearLimit,
    problem: `has ${bytes} bytes as JSON, more than ${limit}`,
  };
}

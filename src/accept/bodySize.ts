import { maxRequestBytes } from "../../generated/facts.ts";
import { bytesOf } from "../bytesOf.ts";
import { commonRules } from "./commonRules.ts";
import { isObject } from "../isObject.ts";
import type { RuleFacts } from "./rule.ts";

/** The most bytes that one character takes in JSON, as in `\u001d`. */
export const bytesOfCharacter = 6;

// Characters that JSON writes unescaped, in one byte each.
const plain = /^[ !#-[\]-~]*$/;

/** An upper bound on the JSON bytes of all texts in a value, without quotes. Twice as fast as serializing. */
export function bytesAtMost(value: unknown): number {
  if (typeof value === "string") return plain.test(value) ? value.length : value.length * bytesOfCharacter;
  let bytes = 0;
  if (isObject(value)) for (const item of Object.values(value)) bytes += bytesAtMost(item);
  return bytes;
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

import { maxRequestBytes } from "../../generated/facts.ts";
import { bytesOf } from "../bytesOf.ts";
import { commonRules } from "./commonRules.ts";
import { isObject } from "../isObject.ts";
import type { RuleFacts } from "./rule.ts";

/** A character takes at most so many bytes in JSON, as \u001d. */
export const bytesOfCharacter = 6;

// What JSON writes as it is, in one byte.
const plain = /^[ !#-[\]-~]*$/;

/** No JSON of the texts within a value has more bytes, quotes apart: to write it and to count takes twice as long. */
export function bytesAtMost(value: unknown): number {
  if (typeof value === "string") return plain.test(value) ? value.length : value.length * bytesOfCharacter;
  let bytes = 0;
  if (isObject(value)) for (const item of Object.values(value)) bytes += bytesAtMost(item);
  return bytes;
}

/** The rule that a body of this length breaks, if any, and what to say of it. */
export function oversize(body: string): { readonly rule: RuleFacts; readonly says: string } | undefined {
  // A UTF-16 unit takes at most three bytes: most bodies need no count.
  const bytes = body.length * 3 <= maxRequestBytes.warn ? body.length : bytesOf(body);
  if (bytes <= maxRequestBytes.warn) return undefined;
  const tooLarge = bytes > maxRequestBytes.refuse;
  const limit = tooLarge ? maxRequestBytes.refuse : maxRequestBytes.warn;
  return {
    rule: tooLarge ? commonRules.bodyTooLarge : commonRules.bodyNearLimit,
    says: `has ${bytes} bytes as JSON, more than ${limit}`,
  };
}

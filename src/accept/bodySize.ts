import { maxRequestBytes } from "../../generated/facts.ts";
import { bytesOf } from "../bytesOf.ts";
import { commonRules } from "./commonRules.ts";
import type { RuleFacts } from "./rule.ts";

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

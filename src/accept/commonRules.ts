import { maxRequestBytes } from "../../generated/facts.ts";
import { idsBelowOne } from "./idsBelowOne.ts";
import type { RuleFacts } from "./rule.ts";

/** The rules that apply to more than one operation. */
export const commonRules = {
  unknownField: {
    id: "field.unknown",
    severity: "error",
    requirement: "Every field is a documented one; any other would not be sent.",
    source: "The pages of the four operations",
  },
  idsBelowOne,
  bodyTooLarge: {
    id: "body.size",
    severity: "error",
    requirement: `The body has at most ${maxRequestBytes.refuse} bytes (512 KB of 1024 bytes).`,
    source: "Concept page on error codes: 512 KB per request, 400 above it",
  },
  bodyNearLimit: {
    id: "body.near-limit",
    severity: "warn",
    requirement: `The body has at most ${maxRequestBytes.warn} bytes: whether a KB is 1000 or 1024 bytes is not documented.`,
    source: "Concept page on error codes: 512 KB per request, 400 above it",
  },
  notOffered: {
    id: "host.not-offered",
    severity: "warn",
    requirement: "The host of Market Yandex Go is used only for operations that it supports.",
    source: "The pages of the four operations: 'not available to sellers of Market Yandex Go'",
  },
} as const satisfies Record<string, RuleFacts>;

import type { Flat } from "../../generated/validators.ts";
import type { Rule } from "../accept/rule.ts";

const eacWhiteSpace = {
  id: "eac.white-space",
  severity: "warn",
  requirement: "The code is not blank and has no white space around it.",
  source: "Ours: a wrong code uses up an attempt",
  check({ code }, report) {
    if (typeof code !== "string" || code === "" || code.trim().length === code.length) return;
    report("/code", "has white space around it", "Send it exactly as the courier gave it.");
  },
} as const satisfies Rule<Flat<"verifyOrderEac">>;

/** The rules for a courier's code that JSON Schema cannot express. */
export const verifyOrderEacRules = [eacWhiteSpace] as const;

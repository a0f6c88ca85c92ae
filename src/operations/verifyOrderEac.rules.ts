import type { VerifyOrderEacInput } from "../../generated/types.ts";
import type { Rule } from "../accept/rule.ts";
import { isPlaceholder } from "../accept/isPlaceholder.ts";
import { isBlank } from "../invisible.ts";

const eacBlank = {
  id: "eac.blank",
  severity: "error",
  requirement: "The code is not only white space or invisible characters, and not `undefined` or `null`.",
  source: "Ours: a wrong code uses up an attempt",
  check({ code }, report) {
    if (typeof code !== "string" || code === "") return;
    if (isBlank(code)) report("/code", "is blank", "Ask the courier for it.");
    else if (isPlaceholder(code)) report("/code", "stands for a missing value", "Ask the courier for it.");
  },
} as const satisfies Rule<VerifyOrderEacInput>;

const eacWhiteSpace = {
  id: "eac.white-space",
  severity: "warn",
  requirement: "The code has no white space in or around it.",
  source: "Ours: a wrong code uses up an attempt",
  check({ code }, report) {
    if (typeof code !== "string" || !/\s/.test(code) || isBlank(code)) return;
    report("/code", "contains white space", "A code may be shown in groups: send it without the white space.");
  },
} as const satisfies Rule<VerifyOrderEacInput>;

const eacCharacters = {
  id: "eac.characters",
  severity: "warn",
  requirement: "The code has no control or invisible characters, and no non-ASCII ones that look like others.",
  source: "Ours: a wrong code uses up an attempt",
  check({ code }, report) {
    if (typeof code !== "string" || /^[\s!-~]*$/.test(code) || isBlank(code)) return;
    report("/code", "contains characters other than visible ASCII ones", "Enter it by hand, with an English keyboard.");
  },
} as const satisfies Rule<VerifyOrderEacInput>;

export const verifyOrderEacRules = [eacBlank, eacWhiteSpace, eacCharacters] as const;

import type { Rule } from "../accept/rule.ts";
import { isBlank } from "../invisible.ts";
import { faultCheck, type Input, repeatedCheck } from "./provideOrderItemIdentifiers.faults.ts";

/** What probably happened to a text that is not a UIN; the most specific cause comes first. */
function likelyCause(uin: string): string {
  if (isBlank(uin) || !/\p{Nd}/u.test(uin)) return "Leave the field out if the unit has none.";
  const digits = uin.replace(/\D/g, "");
  if (/:\/\/|www\.|[a-z]\.[a-z]{2,}\//i.test(uin)) return "It is a web address: pass the UIN alone.";
  if (digits.length >= 30) return "It holds several UINs: pass each in an instance of its own.";
  if (/^\s*\d(?:[.,]\d+)?E\+?\d+\s*$/i.test(uin)) return "A spreadsheet has rounded it: read the cell as text.";
  if (/[^\d\s]/.test(uin)) return "It contains characters other than the digits 0 to 9: pass the digits alone.";
  if (digits !== uin) return "It contains white space, perhaps a line end of a file: pass the digits alone.";
  return digits.length < 16 ? "Leading zeros count." : "It has too many digits.";
}

const uinForm = {
  id: "uin.form",
  severity: "error",
  requirement: "A `uin` has 16 digits.",
  source: "provideOrderItemIdentifiers: the pattern of uin; error code INVALID_UIN",
  check: faultCheck("uin", "uin", ({ uin = "" }) => ["must be 16 digits", likelyCause(uin)]),
} as const satisfies Rule<Input>;

const uinRepeated = {
  id: "uin.repeated",
  severity: "error",
  requirement: "Each `uin` occurs once in the request.",
  source: "Error code DUPLICATE_UIN",
  check: repeatedCheck("uin", ({ uin }) => uin, "UIN", "Each piece has its own."),
} as const satisfies Rule<Input>;

export const uinRules = [uinForm, uinRepeated] as const;

import type { Rule } from "../accept/rule.ts";
import { identityOf } from "../cis/identityOf.ts";
import { likelyCause } from "../cis/likelyCause.ts";
import { normalizeCis } from "../cis/normalizeCis.ts";
import { faultCheck, type Input, repeatedCheck } from "./provideOrderItemIdentifiers.faults.ts";

const cisForm = {
  id: "cis.form",
  severity: "error",
  requirement: "A `cis` has one of the two documented forms, with or without a crypto tail.",
  source: "provideOrderItemIdentifiers: the two patterns; error code INVALID_CIS",
  check: faultCheck("cis-form", "cis", ({ cis = "" }) => ["matches neither form of a marking code", likelyCause(cis)]),
} as const satisfies Rule<Input>;

const cisSeveral = {
  id: "cis.several",
  severity: "error",
  requirement: "A `cis` is the marking code of one unit, not of several.",
  source: "Ours: the first pattern lets anything follow the crypto tail, and the other units would be lost",
  check: faultCheck("cis-several", "cis", ({ cis = "" }) => [
    "holds the marking codes of several units",
    likelyCause(cis),
  ]),
} as const satisfies Rule<Input>;

const cisSeparator = {
  id: "cis.separator",
  severity: "error",
  requirement: "The separators of a `cis` with a crypto tail are real characters U+001D, none of them spelled out.",
  source: "provideOrderItemIdentifiers: writing the separator as a backslash and u001d is a mistake",
  check: faultCheck("cis-separator", "cis", ({ cis = "" }) => ["has a spelled-out separator", likelyCause(cis)]),
} as const satisfies Rule<Input>;

const fixes = "normalizeCis from yandex-market-orders/cis removes it.";
const scanAgain =
  "White space may stand where the separator U+001D belongs: set up the scanner and scan the code again.";

const cisCharacters = {
  id: "cis.characters",
  severity: "warn",
  requirement: "A `cis` has only visible ASCII characters and the separator U+001D.",
  source: "Ours: the first pattern lets anything follow the crypto tail, but no real tail has other characters",
  check: faultCheck("cis-characters", "cis", ({ cis = "" }) =>
    normalizeCis(cis).cis !== cis
      ? ["has white space, a control or an invisible character behind its crypto tail", fixes]
      : ["has white space, invisible or non-ASCII characters in its crypto tail", scanAgain],
  ),
} as const satisfies Rule<Input>;

const passes = "passes as a code without a tail, but";
const ifItHasTail = "If it has a tail, set the scanner to send the separator U+001D and scan the code again.";
const spelledOut = faultCheck("cis-spelled-out", "cis", () => [
  `${passes} contains a spelled-out separator`,
  ifItHasTail,
]);
const stripped = faultCheck("cis-stripped", "cis", () => [
  `${passes} ends like a crypto tail that lost its separator`,
  ifItHasTail,
]);

const cisAccident = {
  id: "cis.accident",
  severity: "warn",
  requirement: "A `cis` without a crypto tail does not look like one whose separator was spelled out or lost.",
  source: "Ours: such a code matches the second pattern by accident, its tail counting as part of the serial",
  check(input, report) {
    spelledOut(input, report);
    stripped(input, report);
  },
} as const satisfies Rule<Input>;

const cisRepeated = {
  id: "cis.repeated",
  severity: "error",
  requirement: "Each `cis` occurs once in the request, whether with its crypto tail or without.",
  source: "Error code DUPLICATE_CIS",
  check: repeatedCheck(
    "cis",
    ({ cis }) => (cis === undefined ? cis : identityOf(cis)),
    "marking code",
    "Each unit has its own.",
  ),
} as const satisfies Rule<Input>;

export const cisRules = [cisForm, cisSeveral, cisSeparator, cisCharacters, cisAccident, cisRepeated] as const;

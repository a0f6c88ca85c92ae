import { foundOnce } from "../accept/foundOnce.ts";
import { withoutPrototype } from "../prototype.ts";
import type { Report, Rule, ValidParts } from "../accept/rule.ts";
import { type CisFault, faultOf } from "../cis/faultOf.ts";
import { isBlank } from "../invisible.ts";
import { identityOf } from "../cis/identityOf.ts";
import { likelyCause } from "../cis/likelyCause.ts";
import {
  eachRepeated,
  type Input,
  pathOf,
  type Problem,
  type Unit,
  unitsWith,
} from "./provideOrderItemIdentifiers.instances.ts";

/** The codes with each fault: a code is judged once for all rules. */
const faultyCodes = foundOnce((input: ValidParts<Input>) => {
  const found: Partial<Record<CisFault, Unit[]>> = withoutPrototype({});
  for (const unit of unitsWith(input, "cis")) {
    const fault = faultOf(unit.instance.cis ?? "");
    if (fault) (found[fault] ??= []).push(unit);
  }
  return found;
});

/** Reports the codes that have a fault. */
function reportCodes(
  input: ValidParts<Input>,
  report: Report,
  fault: CisFault,
  explain: (cis: string) => Problem,
): void {
  for (const unit of faultyCodes(input)[fault] ?? []) report(pathOf(unit, "cis"), ...explain(unit.instance.cis ?? ""));
}

const cisForm = {
  id: "cis.form",
  severity: "error",
  requirement: "A `cis` has one of the two documented forms, with or without a crypto tail.",
  source: "provideOrderItemIdentifiers: the two patterns; error code INVALID_CIS",
  check(input, report) {
    reportCodes(input, report, "form", (cis) => ["matches neither form of a marking code", likelyCause(cis)]);
  },
} as const satisfies Rule<Input>;

const cisSeveral = {
  id: "cis.several",
  severity: "error",
  requirement: "A `cis` is the marking code of one unit, not of several.",
  source: "Ours: the first pattern lets anything follow the crypto tail, and the other units would be lost",
  check(input, report) {
    reportCodes(input, report, "several", (cis) => ["holds the marking codes of several units", likelyCause(cis)]);
  },
} as const satisfies Rule<Input>;

const cisSeparator = {
  id: "cis.separator",
  severity: "error",
  requirement: "The separators of a `cis` with a crypto tail are real characters U+001D, none of them spelled out.",
  source: "provideOrderItemIdentifiers: writing the separator as a backslash and u001d is a mistake",
  check(input, report) {
    reportCodes(input, report, "separator", (cis) => ["has a spelled-out separator", likelyCause(cis)]);
  },
} as const satisfies Rule<Input>;

const fixes = "normalizeCis from yandex-market-orders/cis removes it.";
const scanAgain =
  "White space may stand where the separator U+001D belongs: set up the scanner and scan the code again.";

const cisCharacters = {
  id: "cis.characters",
  severity: "warn",
  requirement: "A `cis` has only visible ASCII characters and the separator U+001D.",
  source: "Ours: the first pattern lets anything follow the crypto tail, but no real tail has other characters",
  check(input, report) {
    reportCodes(input, report, "characters", (cis) =>
      isBlank(cis.slice(-1))
        ? ["has white space or an invisible character behind its crypto tail", fixes]
        : ["has white space, invisible or non-ASCII characters in its crypto tail", scanAgain],
    );
  },
} as const satisfies Rule<Input>;

const cisAccident = {
  id: "cis.accident",
  severity: "warn",
  requirement: "A `cis` without a crypto tail does not look like one whose separator was spelled out or lost.",
  source: "Ours: such a code matches the second pattern by accident, its tail counting as part of the serial",
  check(input, report) {
    const problems = {
      "spelled-out": "passes as a code without a tail, but contains a spelled-out separator",
      stripped: "passes as a code without a tail, but ends like a crypto tail that lost its separator",
    };
    const hint = "If it has a tail, set the scanner to send the separator U+001D and scan the code again.";
    for (const fault of ["spelled-out", "stripped"] as const)
      reportCodes(input, report, fault, () => [problems[fault], hint]);
  },
} as const satisfies Rule<Input>;

const cisRepeated = {
  id: "cis.repeated",
  severity: "error",
  requirement: "Each `cis` occurs once in the request, whether with its crypto tail or without.",
  source: "Error code DUPLICATE_CIS",
  check(input, report) {
    eachRepeated(input, "cis", report, { identity: identityOf, is: "marking code", hint: "Each unit has its own." });
  },
} as const satisfies Rule<Input>;

/** The rules for marking codes that JSON Schema cannot, or should not, express. */
export const cisRules = [cisForm, cisSeveral, cisSeparator, cisCharacters, cisAccident, cisRepeated] as const;

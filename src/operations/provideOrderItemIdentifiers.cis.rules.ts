import { allDistinct } from "../accept/allDistinct.ts";
import type { Rule } from "../accept/rule.ts";
import { accidentOf } from "../cis/accident.ts";
import { isCis } from "../cis/form.ts";
import { likelyCause } from "../cis/likelyCause.ts";
import { identityOf } from "../cis/identityOf.ts";
import { eachField, eachRepeated, type Input } from "./provideOrderItemIdentifiers.instances.ts";
import { usualCodes } from "./provideOrderItemIdentifiers.usual.ts";

const cisForm = {
  id: "cis.form",
  severity: "error",
  requirement: "A `cis` has one of the two documented forms, with or without a crypto tail.",
  source: "provideOrderItemIdentifiers: the two patterns; error code INVALID_CIS",
  check(input, report) {
    if (usualCodes(input)) return;
    eachField(input, "cis", report, (cis) =>
      isCis(cis) ? undefined : ["matches neither form of a marking code", likelyCause(cis)],
    );
  },
} as const satisfies Rule<Input>;

const accidents = {
  "spelled-out": [
    "passes as a code without a tail, but contains a spelled-out separator",
    "It must be the character U+001D; normalizeCis from yandex-market-orders/cis fixes that.",
  ],
  stripped: [
    "passes as a code without a tail, but ends like a crypto tail that lost its separator",
    "If it has a tail, set the scanner to send the separator U+001D and scan the code again.",
  ],
} as const;

const cisAccident = {
  id: "cis.accident",
  severity: "warn",
  requirement: "A `cis` without a crypto tail does not look like one whose separator was spelled out or lost.",
  source: "Ours: such a code matches the second pattern by accident, its tail counting as part of the serial",
  check(input, report) {
    if (usualCodes(input)?.haveTails) return;
    eachField(input, "cis", report, (cis) => {
      const accident = accidentOf(cis);
      return accident && accidents[accident];
    });
  },
} as const satisfies Rule<Input>;

const cisRepeated = {
  id: "cis.repeated",
  severity: "error",
  requirement: "Each `cis` occurs once in the request, whether with its crypto tail or without.",
  source: "Error code DUPLICATE_CIS",
  check(input, report) {
    const usual = usualCodes(input);
    if (usual && allDistinct(usual.units)) return;
    eachRepeated(input, "cis", report, { identity: identityOf, is: "marking code", hint: "Each unit has its own." });
  },
} as const satisfies Rule<Input>;

/** The rules for marking codes that JSON Schema cannot, or should not, express. */
export const cisRules = [cisForm, cisAccident, cisRepeated] as const;

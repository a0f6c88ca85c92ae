import type { ProvideOrderDigitalCodesInput as Input } from "../../generated/types.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import type { Rule } from "../accept/rule.ts";
import { keyTextRules } from "./provideOrderDigitalCodes.keyText.rules.ts";
import { keysRules } from "./provideOrderDigitalCodes.keys.rules.ts";
import { mergedInto } from "./provideOrderDigitalCodes.merge.ts";
import { slipRules } from "./provideOrderDigitalCodes.slip.rules.ts";

const codesEither = {
  id: "codes.either",
  severity: "error",
  requirement: "Each item has exactly one of `codes` and the deprecated `code`.",
  source: "provideOrderDigitalCodes: using both parameters together results in an error",
  check({ items }, report) {
    items?.forEach((item, index) => {
      if (item === null) return;
      const { code, codes } = item;
      if (code !== undefined && codes !== undefined) {
        report(`/items/${index}`, "has both codes and code", "Put every key into codes.");
      } else if (code === undefined && codes === undefined) {
        report(`/items/${index}/codes`, "is missing", "Put the keys of the item into codes.");
      }
    });
  },
} as const satisfies Rule<Input>;

const itemsDisagree = {
  id: "items.disagree",
  severity: "warn",
  requirement: "Elements with the same id have the same `slip` and `activate_till`, so that they can be sent as one.",
  source: "The OpenAPI description: one element per id; the pages allow several",
  check({ items }, report) {
    if (!items) return;
    const firstOfId = new Map<number | bigint, number>();
    mergedInto(items)?.forEach((first, index) => {
      const id = items[index]?.id;
      if (id === undefined || first !== index) return;
      const other = firstSeen(firstOfId, id, index);
      if (other === undefined) return;
      const problem = `has the id of items[${other}] but a different slip or activate_till`;
      report(`/items/${index}`, problem, "Pass one element per id, with all its keys.");
    });
  },
} as const satisfies Rule<Input>;

// Moscow has been three hours ahead of UTC all year round since October 2014. Intl would need time zone data, which not
// every runtime has.
const moscow = 3 * 60 * 60 * 1000;
const dayLength = 24 * 60 * 60 * 1000;
// The year 10 000 begins.
const endOfDates = 253_402_300_800_000 / dayLength;

/** The rule about past dates, for a given clock. */
/* @__NO_SIDE_EFFECTS__ */ export function activateTillPast(now: () => number) {
  // Formatting takes longer than comparing, so each day is formatted once.
  let day = NaN;
  let today = "";
  return {
    id: "activate_till.past",
    severity: "warn",
    requirement: "`activate_till` is today or later, by Moscow time.",
    source: "Ours: a key that can no longer be activated is of no use",
    check({ items }, report) {
      const current = Math.floor((now() + moscow) / dayLength);
      // A clock that was replaced may show no date at all, or none of four digits.
      if (!(current >= 0 && current < endOfDates)) return;
      if (current !== day) today = new Date(current * dayLength).toISOString().slice(0, 10);
      day = current;
      items?.forEach((item, index) => {
        // Dates in the form YYYY-MM-DD sort as text.
        if (item === null || item.activate_till >= today) return;
        const problem = `has passed: in Moscow it is ${today}`;
        report(`/items/${index}/activate_till`, problem, "For keys that never expire, pass a date far ahead.");
      });
    },
  } as const satisfies Rule<Input>;
}

/** The rules for digital codes that JSON Schema cannot express. */
export const provideOrderDigitalCodesRules = /* @__PURE__ */ (
  [codesEither, keyTextRules, keysRules, itemsDisagree, activateTillPast(() => Date.now()), slipRules] as const
).flat();

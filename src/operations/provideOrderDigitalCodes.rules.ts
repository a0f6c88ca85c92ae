import type { Flat } from "../../generated/validators.ts";
import type { Rule } from "../accept/rule.ts";

type Input = Flat<"provideOrderDigitalCodes">;

const codesEither: Rule<Input> = {
  id: "codes.either",
  severity: "error",
  asks: "Each item has exactly one of `codes` and the deprecated `code`.",
  source: "provideOrderDigitalCodes: using both parameters together results in an error",
  check({ items }, tell) {
    items?.forEach((item, index) => {
      if (item === null) return;
      const { code, codes } = item;
      if (code !== undefined && codes !== undefined) {
        tell(`/items/${index}`, `items[${index}] has both codes and code.`, "Put every key into codes.");
      } else if (code === undefined && codes === undefined) {
        tell(`/items/${index}/codes`, `items[${index}].codes is missing.`, "Put the keys of the item into codes.");
      }
    });
  },
};

/** What JSON Schema does not say of the keys of an order. */
export const provideOrderDigitalCodesRules = [codesEither];

import { commonRules } from "../accept/commonRules.ts";
import type { RuleFacts } from "../accept/rule.ts";
import { getDeliveryOptionsRules } from "./getDeliveryOptions.rules.ts";
import { provideOrderDigitalCodesRules } from "./provideOrderDigitalCodes.rules.ts";

/** Every rule whose weight can be set, in the order of the documentation. */
export const allRules: readonly RuleFacts[] = [
  ...provideOrderDigitalCodesRules,
  ...getDeliveryOptionsRules,
  ...Object.values(commonRules),
];

/** The id of a rule, as `rules` takes it. */
export type RuleId = string;

const ids = new Set(allRules.map(({ id }) => id));

/** Whether there is such a rule. */
export function isRuleId(id: string): boolean {
  return ids.has(id);
}

import type { OperationId } from "../../generated/facts.ts";
import { commonRules } from "../accept/commonRules.ts";
import type { RuleFacts } from "../accept/rule.ts";
import { getDeliveryOptionsRules } from "./getDeliveryOptions.rules.ts";
import { provideOrderDigitalCodesRules } from "./provideOrderDigitalCodes.rules.ts";
import { provideOrderItemIdentifiersRules } from "./provideOrderItemIdentifiers.rules.ts";
import type { RuleId } from "./ruleId.ts";
import { verifyOrderEacRules } from "./verifyOrderEac.rules.ts";

const { unknownField, bodyTooLarge, bodyNearLimit, notOffered } = commonRules;

/** Every rule whose weight can be set, in the order of the documentation. */
export const settableRules: Readonly<Record<OperationId | "all", readonly (RuleFacts & { readonly id: RuleId })[]>> = {
  provideOrderDigitalCodes: provideOrderDigitalCodesRules,
  verifyOrderEac: verifyOrderEacRules,
  provideOrderItemIdentifiers: provideOrderItemIdentifiersRules,
  getDeliveryOptions: getDeliveryOptionsRules,
  all: [unknownField, bodyTooLarge, bodyNearLimit, notOffered],
};

/** Their ids. */
export const ruleIds: readonly RuleId[] = Object.values(settableRules).flatMap((rules) => rules.map(({ id }) => id));

/** Whether there is such a rule. */
export function isRuleId(id: string): id is RuleId {
  return ruleIds.some((known) => known === id);
}

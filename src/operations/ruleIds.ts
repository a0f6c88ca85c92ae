import type { OperationId } from "../../generated/facts.ts";
import { commonRules } from "../accept/commonRules.ts";
import type { RuleFacts } from "../accept/rule.ts";
import { getDeliveryOptionsRules } from "./getDeliveryOptions.rules.ts";
import { provideOrderDigitalCodesRules } from "./provideOrderDigitalCodes.rules.ts";
import { provideOrderItemIdentifiersRules } from "./provideOrderItemIdentifiers.rules.ts";
import type { RuleId } from "./ruleId.ts";
import { verifyOrderEacRules } from "./verifyOrderEac.rules.ts";

/** Every rule whose severity can be set, in the order of the documentation. */
export const settableRules: Readonly<Record<OperationId | "all", readonly (RuleFacts & { readonly id: RuleId })[]>> = {
  provideOrderDigitalCodes: provideOrderDigitalCodesRules,
  verifyOrderEac: verifyOrderEacRules,
  provideOrderItemIdentifiers: provideOrderItemIdentifiersRules,
  getDeliveryOptions: getDeliveryOptionsRules,
  all: /* @__PURE__ */ Object.values(commonRules),
};

/* @__NO_SIDE_EFFECTS__ */ function idsOf(rules: typeof settableRules): readonly RuleId[] {
  return Object.values(rules).flatMap((some) => some.map(({ id }) => id));
}

export const ruleIds = idsOf(settableRules);

export function isRuleId(id: string): id is RuleId {
  return ruleIds.some((known) => known === id);
}

import type { OperationId } from "../generated/facts.ts";
import type {
  GetDeliveryOptionsInput,
  ProvideOrderDigitalCodesInput,
  ProvideOrderItemIdentifiersInput,
  VerifyOrderEacInput,
} from "../generated/types.ts";
import { accept } from "./accept/accept.ts";
import type { Issue, RuleSetting } from "./errors/issue.ts";
import { getDeliveryOptions } from "./operations/getDeliveryOptions.ts";
import type { Operation } from "./operations/operation.ts";
import { provideOrderDigitalCodes } from "./operations/provideOrderDigitalCodes.ts";
import { provideOrderItemIdentifiers } from "./operations/provideOrderItemIdentifiers.ts";
import type { RuleId } from "./operations/ruleId.ts";
import { verifyOrderEac } from "./operations/verifyOrderEac.ts";
import { readCheckOptions } from "./options/readOptions.ts";
import { withoutPrototype } from "./prototype.ts";
import { type StandardSchema, standardSchema } from "./standardSchema.ts";

/** The options of a check without a client. */
export interface CheckOptions {
  /**
   * The severity of each rule, by rule id.
   *
   * @defaultValue each rule's default severity, as listed in docs/rules.md
   */
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>> | undefined;
  /**
   * The campaign for an input that does not name one. If both are missing, that is not an issue here.
   *
   * @defaultValue none
   */
  readonly campaignId?: number | bigint | undefined;
}

/** Checks an input as a call would, without a client or a network. */
export type Check = (input: unknown, options?: CheckOptions) => Issue[];

/* @__NO_SIDE_EFFECTS__ */ function checkOf<Id extends OperationId>(operation: Operation<Id, unknown>): Check {
  return (input, options = {}) => {
    const { campaignId, rules = withoutPrototype({}) } = readCheckOptions(options);
    return accept(operation, input, { rules, campaignId, needsCampaign: false, toMarketYandexGo: false }).issues.listed;
  };
}

/**
 * The checks of each operation: `check.verifyOrderEac(input)` returns up to 100 issues, including warnings, or an empty
 * array if there are none.
 *
 * @throws ConfigurationError if an option is not valid, or `rules` names a rule that does not exist
 */
export const check = {
  /** Checks an input of `provideOrderDigitalCodes`. */
  provideOrderDigitalCodes: checkOf(provideOrderDigitalCodes),
  /** Checks an input of `verifyOrderEac`. */
  verifyOrderEac: checkOf(verifyOrderEac),
  /** Checks an input of `provideOrderItemIdentifiers`. */
  provideOrderItemIdentifiers: checkOf(provideOrderItemIdentifiers),
  /** Checks an input of `getDeliveryOptions`. */
  getDeliveryOptions: checkOf(getDeliveryOptions),
} as const satisfies Record<OperationId, Check>;

/**
 * The same checks as Standard Schema v1, for form and validation libraries. The value is the input as given; only
 * issues of severity `error` count.
 *
 * @see https://standardschema.dev
 */
export const requests = {
  /** For `provideOrderDigitalCodes`. */
  provideOrderDigitalCodes: standardSchema<ProvideOrderDigitalCodesInput>(checkOf(provideOrderDigitalCodes)),
  /** For `verifyOrderEac`. */
  verifyOrderEac: standardSchema<VerifyOrderEacInput>(checkOf(verifyOrderEac)),
  /** For `provideOrderItemIdentifiers`. */
  provideOrderItemIdentifiers: standardSchema<ProvideOrderItemIdentifiersInput>(checkOf(provideOrderItemIdentifiers)),
  /** For `getDeliveryOptions`. */
  getDeliveryOptions: standardSchema<GetDeliveryOptionsInput>(checkOf(getDeliveryOptions)),
} as const satisfies Record<OperationId, StandardSchema<unknown>>;

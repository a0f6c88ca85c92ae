import type { OperationId } from "../generated/facts.ts";
import { accept } from "./accept/accept.ts";
import type { Issue, RuleSetting } from "./errors/issue.ts";
import { getDeliveryOptions, type GetDeliveryOptionsInput } from "./operations/getDeliveryOptions.ts";
import type { Operation } from "./operations/operation.ts";
import { provideOrderDigitalCodes, type ProvideOrderDigitalCodesInput } from "./operations/provideOrderDigitalCodes.ts";
import {
  provideOrderItemIdentifiers,
  type ProvideOrderItemIdentifiersInput,
} from "./operations/provideOrderItemIdentifiers.ts";
import type { RuleId } from "./operations/ruleId.ts";
import { verifyOrderEac, type VerifyOrderEacInput } from "./operations/verifyOrderEac.ts";
import { readCheckOptions } from "./options/readOptions.ts";
import { type StandardSchema, standardSchema } from "./standardSchema.ts";

/** How an input is checked without a client. */
export interface CheckOptions {
  /**
   * How much each rule weighs, by its id.
   *
   * @defaultValue each rule's own weight, as docs/rules.md lists them
   */
  readonly rules?: Readonly<Partial<Record<RuleId, RuleSetting>>> | undefined;
  /**
   * The campaign of an input that names none. That both are missing is no issue here.
   *
   * @defaultValue none
   */
  readonly campaignId?: number | bigint | undefined;
}

/** Judges an input as a call would, without a client or a network. */
export type Check = (input: unknown, options?: CheckOptions) => Issue[];

/* @__NO_SIDE_EFFECTS__ */ function checkOf<Id extends OperationId>(operation: Operation<Id, unknown>): Check {
  return (input, options = {}) => {
    const { campaignId, rules = {} } = readCheckOptions(options);
    return accept(operation, input, { rules, campaignId, sending: false }).findings.issues;
  };
}

/**
 * The checks of a call, by operation: `check.verifyOrderEac(input)` gives every issue, warnings included, and an empty
 * array when there is none.
 *
 * @throws {@link ConfigurationError} when an option is wrong, or `rules` names one that does not exist
 */
export const check: Readonly<Record<OperationId, Check>> = {
  provideOrderDigitalCodes: checkOf(provideOrderDigitalCodes),
  verifyOrderEac: checkOf(verifyOrderEac),
  provideOrderItemIdentifiers: checkOf(provideOrderItemIdentifiers),
  getDeliveryOptions: checkOf(getDeliveryOptions),
};

/**
 * The inputs as Standard Schema v1, for form and validation libraries. The value is the input as given; only issues of
 * severity `error` count.
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

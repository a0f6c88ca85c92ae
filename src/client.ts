import createApi from "openapi-fetch";
import type { OperationId } from "../generated/facts.ts";
import type {
  GetDeliveryOptionsInput,
  ProvideOrderDigitalCodesInput,
  ProvideOrderItemIdentifiersInput,
  VerifyOrderEacInput,
} from "../generated/types.ts";
import { type MarketCall, marketCall } from "./marketCall.ts";
import { getDeliveryOptions, type GetDeliveryOptionsResult } from "./operations/getDeliveryOptions.ts";
import type { Operation, CalledPaths } from "./operations/operation.ts";
import {
  provideOrderDigitalCodes,
  type ProvideOrderDigitalCodesResult,
} from "./operations/provideOrderDigitalCodes.ts";
import {
  provideOrderItemIdentifiers,
  type ProvideOrderItemIdentifiersResult,
} from "./operations/provideOrderItemIdentifiers.ts";
import { verifyOrderEac, type VerifyOrderEacResult } from "./operations/verifyOrderEac.ts";
import type { CallOptions } from "./options/callOptions.ts";
import type { ClientOptions } from "./options/clientOptions.ts";
import { mergeOptions, type ParsedOptions, settingsOf } from "./options/readOptions.ts";
import { type Client, perform } from "./perform.ts";
import { Gate } from "./transport/Gate.ts";
import { Warnings } from "./transport/Warnings.ts";
import { apiOptions } from "./transport/withTransport.ts";

/**
 * Calls one operation. It never throws synchronously: every failure is a rejection with a `MarketError`, whose
 * `outcome` tells whether Market may have done the work.
 */
export type Method<Input, Result> = (input: Input, options?: CallOptions) => MarketCall<Result>;

/** A client for the four operations. Its methods are bound and can be passed around on their own. */
export interface MarketClient {
  /**
   * Sends a buyer the keys of an order, all of them at once. Resolving means accepted, not yet delivered. Never retried
   * if its outcome is unknown.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/orders/provideOrderDigitalCodes
   */
  readonly provideOrderDigitalCodes: Method<ProvideOrderDigitalCodesInput, ProvideOrderDigitalCodesResult>;
  /**
   * Checks a courier's code. A wrong one uses up an attempt. Never retried if its outcome is unknown.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/orders/verifyOrderEac
   */
  readonly verifyOrderEac: Method<VerifyOrderEacInput, VerifyOrderEacResult>;
  /**
   * Sends the marking codes and other identifiers of the units in an order. Retried after 5xx, a broken connection and
   * a timeout, unless another status had arrived: sending the same list again is taken to change nothing.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/orders/provideOrderItemIdentifiers
   */
  readonly provideOrderItemIdentifiers: Method<ProvideOrderItemIdentifiersInput, ProvideOrderItemIdentifiersResult>;
  /**
   * Lists the delivery options for a basket. It only reads, so it is retried after 5xx, a broken connection and a
   * timeout.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/delivery-options/getDeliveryOptions
   */
  readonly getDeliveryOptions: Method<GetDeliveryOptionsInput, GetDeliveryOptionsResult>;
  /**
   * Returns a client with some options changed. It shares this one's slots, and its limiter unless that is changed.
   *
   * @throws ConfigurationError if an option is not valid
   */
  withOptions(overrides: ClientOptions): MarketClient;
}

function makeClient(options: ParsedOptions, shared: Pick<Client, "gate" | "warnings">): MarketClient {
  const settings = settingsOf(options);
  // Fixed now: derived clients inherit this credential even if the environment changes.
  const { option, token } = settings.credential;
  const kept = { ...options, [option]: token };
  const client = { ...shared, settings, api: createApi<CalledPaths>(apiOptions(settings.baseUrl)) };
  const method =
    <Id extends OperationId, Input, Result>(operation: Operation<Id, Result>): Method<Input, Result> =>
    (input, callOptions) =>
      marketCall(perform(client, operation, input, callOptions));
  return Object.freeze({
    provideOrderDigitalCodes: method(provideOrderDigitalCodes),
    verifyOrderEac: method(verifyOrderEac),
    provideOrderItemIdentifiers: method(provideOrderItemIdentifiers),
    getDeliveryOptions: method(getDeliveryOptions),
    withOptions: (overrides) => makeClient(mergeOptions(kept, overrides), shared),
  } satisfies MarketClient & Record<OperationId, unknown>);
}

/**
 * Creates a client. Every option is checked at once; nothing is sent.
 *
 * @throws ConfigurationError naming the option that is unknown, invalid or missing, but never its value
 */
export function createClient(options: ClientOptions = {}): MarketClient {
  return makeClient(mergeOptions({}, options), { gate: new Gate(), warnings: new Warnings() });
}

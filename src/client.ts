import createApi from "openapi-fetch";
import type { OperationId } from "../generated/facts.ts";
import type { paths } from "../generated/types.ts";
import { type MarketCall, marketCall } from "./marketCall.ts";
import {
  getDeliveryOptions,
  type GetDeliveryOptionsInput,
  type GetDeliveryOptionsResult,
} from "./operations/getDeliveryOptions.ts";
import type { Operation } from "./operations/operation.ts";
import {
  provideOrderDigitalCodes,
  type ProvideOrderDigitalCodesInput,
  type ProvideOrderDigitalCodesResult,
} from "./operations/provideOrderDigitalCodes.ts";
import {
  provideOrderItemIdentifiers,
  type ProvideOrderItemIdentifiersInput,
  type ProvideOrderItemIdentifiersResult,
} from "./operations/provideOrderItemIdentifiers.ts";
import { verifyOrderEac, type VerifyOrderEacInput, type VerifyOrderEacResult } from "./operations/verifyOrderEac.ts";
import type { CallOptions, ClientOptions } from "./options/clientOptions.ts";
import { mergeOptions, type ReadOptions, settingsOf } from "./options/readOptions.ts";
import { perform } from "./perform.ts";
import { Gate } from "./transport/gate.ts";

/**
 * Calls one operation. It never throws synchronously: whatever goes wrong is a rejection with a `MarketError`, whose
 * `outcome` says whether Market may have done the work.
 */
export type Method<Input, Result> = (input: Input, options?: CallOptions) => MarketCall<Result>;

/** A client of the four operations. Its methods are bound and may be passed on by themselves. */
export interface MarketClient {
  /**
   * Hands a buyer the keys he paid for, all keys of the order at once. Resolved means accepted, not yet delivered.
   * Never repeated when its outcome is unknown.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/orders/provideOrderDigitalCodes
   */
  readonly provideOrderDigitalCodes: Method<ProvideOrderDigitalCodesInput, ProvideOrderDigitalCodesResult>;
  /**
   * Checks the code that a courier tells. A wrong one uses up an attempt. Never repeated when its outcome is unknown.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/orders/verifyOrderEac
   */
  readonly verifyOrderEac: Method<VerifyOrderEacInput, VerifyOrderEacResult>;
  /**
   * Sends the marking codes and other identifiers of the units in an order. Repeated after 5xx, a broken connection and
   * a time-out: the same list again is the same request.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/orders/provideOrderItemIdentifiers
   */
  readonly provideOrderItemIdentifiers: Method<ProvideOrderItemIdentifiersInput, ProvideOrderItemIdentifiersResult>;
  /**
   * Asks which deliveries a basket can have. It only reads, so it is repeated after 5xx, a broken connection and a
   * time-out.
   *
   * @see https://yandex.ru/dev/market/partner-api/doc/en/reference/delivery-options/getDeliveryOptions
   */
  readonly getDeliveryOptions: Method<GetDeliveryOptionsInput, GetDeliveryOptionsResult>;
  /**
   * A client like this one with some options changed; it shares this one's places and limiter.
   *
   * @throws {@link ConfigurationError} when an option cannot be used
   */
  withOptions(overrides: ClientOptions): MarketClient;
}

function makeClient(options: ReadOptions, gate: Gate): MarketClient {
  const settings = settingsOf(options);
  // Kept as it is now: a client made from this one inherits it, whatever becomes of the environment.
  const { option, token } = settings.credential;
  const kept = { ...options, [option]: token };
  const client = {
    settings,
    gate,
    api: createApi<paths>({ baseUrl: settings.baseUrl }),
  };
  const method =
    <Id extends OperationId, Input, Result>(operation: Operation<Id, Result>): Method<Input, Result> =>
    (input, callOptions) =>
      marketCall(perform(client, operation, input, callOptions));
  return Object.freeze({
    provideOrderDigitalCodes: method(provideOrderDigitalCodes),
    verifyOrderEac: method(verifyOrderEac),
    provideOrderItemIdentifiers: method(provideOrderItemIdentifiers),
    getDeliveryOptions: method(getDeliveryOptions),
    withOptions: (overrides) => makeClient(mergeOptions(kept, overrides), gate),
  } satisfies MarketClient & Record<OperationId, unknown>);
}

/**
 * Makes a client. Every option is checked at once; nothing is sent.
 *
 * @throws {@link ConfigurationError} naming the option that is unknown, wrong or missing, never its secret
 */
export function createClient(options: ClientOptions = {}): MarketClient {
  return makeClient(mergeOptions({}, options), new Gate());
}

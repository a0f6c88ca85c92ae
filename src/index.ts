/**
 * A client for four methods of the Yandex Market Partner API. `createClient` creates it; `check` and `requests`
 * validate an input without a call; every failure is a `MarketError` whose `outcome` tells whether Market may have done
 * the work.
 *
 * @packageDocumentation
 */
export type { OperationId } from "../generated/facts.ts";
export type {
  ApiErrorDetail,
  ApiResponseStatus,
  CountryCode,
  CourierDelivery,
  CourierDeliveryOption,
  CourierDeliveryOptions,
  CurrencyType,
  DeliveryDateInterval,
  DeliveryOptions,
  DeliveryOptionsItem,
  DeliveryOptionsResult,
  DeliveryPrice,
  DeliveryTimeInterval,
  EacVerificationResult,
  EacVerificationStatus,
  ErrorResponse,
  GetDeliveryOptionsInput,
  GetDeliveryOptionsInputBase,
  GetDeliveryOptionsInputWithCourierDelivery,
  GetDeliveryOptionsInputWithPickupDelivery,
  GetDeliveryOptionsRequest,
  GetDeliveryOptionsRequestBase,
  GetDeliveryOptionsRequestWithCourierDelivery,
  GetDeliveryOptionsRequestWithPickupDelivery,
  GetDeliveryOptionsResponse,
  IdentifiedOrderItem,
  IdentifiedOrderItemInstance,
  NotWithCode,
  NotWithCodes,
  NotWithCourierDelivery,
  NotWithPickupDelivery,
  OfferId,
  OrderDigitalItem,
  OrderDigitalItemBase,
  OrderDigitalItemWithCode,
  OrderDigitalItemWithCodes,
  OrderItemIdentifiers,
  OrderItemIdentifiersResult,
  OrderItemInstance,
  OrderVatType,
  PickupDelivery,
  PickupDeliveryOption,
  PickupDeliveryOptions,
  PickupPointOptions,
  ProvideOrderDigitalCodesInput,
  ProvideOrderDigitalCodesRequest,
  ProvideOrderDigitalCodesResponse,
  ProvideOrderItemIdentifiersInput,
  ProvideOrderItemIdentifiersRequest,
  ProvideOrderItemIdentifiersResponse,
  VerifyOrderEacInput,
  VerifyOrderEacRequest,
  VerifyOrderEacResponse,
  WarehouseDeliveryOptions,
  WarehouseItem,
} from "../generated/types.ts";
export type { Issue, RuleSetting, Severity } from "./errors/issue.ts";
export type { ResponsesMode } from "./response/context.ts";
export type { RateLimit } from "./errors/rateLimit.ts";
export { type Check, check, type CheckOptions, requests } from "./check.ts";
export { createClient, type MarketClient, type Method } from "./client.ts";
export { AbortedError } from "./errors/AbortedError.ts";
export { ApiError } from "./errors/ApiError.ts";
export { AuthenticationError } from "./errors/AuthenticationError.ts";
export { BadRequestError } from "./errors/BadRequestError.ts";
export { ConfigurationError } from "./errors/ConfigurationError.ts";
export { ConnectionError } from "./errors/ConnectionError.ts";
export type { ErrorCode } from "./errors/errorCode.ts";
export {
  isAbortedError,
  isApiError,
  isAuthenticationError,
  isBadRequestError,
  isConfigurationError,
  isConnectionError,
  isInvalidRequestError,
  isLimiterError,
  isMarketError,
  isNotFoundError,
  isPermissionDeniedError,
  isQueueFullError,
  isRateLimitError,
  isServerError,
  isTimeoutError,
  isUnexpectedResponseError,
} from "./errors/guards.ts";
export { InvalidRequestError } from "./errors/InvalidRequestError.ts";
export { LimiterError } from "./errors/LimiterError.ts";
export { MarketError } from "./errors/MarketError.ts";
export { NotFoundError } from "./errors/NotFoundError.ts";
export type { Outcome } from "./errors/outcome.ts";
export { PermissionDeniedError } from "./errors/PermissionDeniedError.ts";
export type { Phase } from "./errors/phase.ts";
export { QueueFullError } from "./errors/QueueFullError.ts";
export { RateLimitError, type RateLimitKind } from "./errors/RateLimitError.ts";
export { ServerError } from "./errors/ServerError.ts";
export { TimeoutError } from "./errors/TimeoutError.ts";
export { type UnexpectedReason, UnexpectedResponseError } from "./errors/UnexpectedResponseError.ts";
export type { MarketCall, WithResponse } from "./marketCall.ts";
export type { GetDeliveryOptionsResult } from "./operations/getDeliveryOptions.ts";
export type { ProvideOrderDigitalCodesResult } from "./operations/provideOrderDigitalCodes.ts";
export type { ProvideOrderItemIdentifiersResult } from "./operations/provideOrderItemIdentifiers.ts";
export type { RuleId } from "./operations/ruleId.ts";
export type { VerifyOrderEacResult } from "./operations/verifyOrderEac.ts";
export type { CallOptions } from "./options/callOptions.ts";
export type { ClientOptions, ExtraHeaders } from "./options/clientOptions.ts";
export type { Token } from "./transport/token.ts";
export type { Concurrency } from "./options/slots.ts";
export type { StandardIssue, StandardResult, StandardSchema } from "./standardSchema.ts";
export type { Fetch, FetchResponse, FetchInit } from "./transport/fetchTransporter.ts";
export type { CallEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent, WarningEvent } from "./transport/hooks.ts";
export type { Counter } from "./limiter/counter.ts";
export { quotaLimiter, type QuotaLimiterOptions } from "./limiter/quotaLimiter.ts";
export type { Acquisition, AttemptEnd, Limiter, Observation, Release } from "./transport/limiter.ts";
export type { AttemptTime, Incoming, Outgoing, Transporter } from "./transport/transporter.ts";

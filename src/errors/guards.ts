import { isList, isObject } from "../isObject.ts";
import type { ApiError } from "./ApiError.ts";
import type { AbortedError } from "./AbortedError.ts";
import type { AuthenticationError } from "./AuthenticationError.ts";
import type { BadRequestError } from "./BadRequestError.ts";
import type { ConfigurationError } from "./ConfigurationError.ts";
import type { ConnectionError } from "./ConnectionError.ts";
import type { InvalidRequestError } from "./InvalidRequestError.ts";
import type { LimiterError } from "./LimiterError.ts";
import { kinds, type MarketError } from "./MarketError.ts";
import type { NotFoundError } from "./NotFoundError.ts";
import type { PermissionDeniedError } from "./PermissionDeniedError.ts";
import type { QueueFullError } from "./QueueFullError.ts";
import type { RateLimitError } from "./RateLimitError.ts";
import type { ServerError } from "./ServerError.ts";
import type { TimeoutError } from "./TimeoutError.ts";
import type { UnexpectedResponseError } from "./UnexpectedResponseError.ts";

// `instanceof` fails for errors of another copy of the package (ESM beside CommonJS, a duplicate in node_modules, a
// jest or vm realm); the kinds under the registered symbol do not.
/* @__NO_SIDE_EFFECTS__ */ function guard<E extends MarketError>(kind: string): (value: unknown) => value is E {
  return (value): value is E => {
    const own = isObject(value) && kinds in value && value[kinds];
    return isList(own) && own.includes(kind);
  };
}

/** Whether the value is any error of this package. */
export const isMarketError = guard<MarketError>("MarketError");
/** Whether the value is a `ConfigurationError`, of this or another copy of the package. */
export const isConfigurationError = guard<ConfigurationError>("ConfigurationError");
/** Whether the value is an `InvalidRequestError`, of this or another copy of the package. */
export const isInvalidRequestError = guard<InvalidRequestError>("InvalidRequestError");
/** Whether the value is an `ApiError` or one of its subclasses, of this or another copy of the package. */
export const isApiError = guard<ApiError>("ApiError");
/** Whether the value is a `BadRequestError`, of this or another copy of the package. */
export const isBadRequestError = guard<BadRequestError>("BadRequestError");
/** Whether the value is an `AuthenticationError`, of this or another copy of the package. */
export const isAuthenticationError = guard<AuthenticationError>("AuthenticationError");
/** Whether the value is a `PermissionDeniedError`, of this or another copy of the package. */
export const isPermissionDeniedError = guard<PermissionDeniedError>("PermissionDeniedError");
/** Whether the value is a `NotFoundError`, of this or another copy of the package. */
export const isNotFoundError = guard<NotFoundError>("NotFoundError");
/** Whether the value is a `RateLimitError`, of this or another copy of the package. */
export const isRateLimitError = guard<RateLimitError>("RateLimitError");
/** Whether the value is a `ServerError`, of this or another copy of the package. */
export const isServerError = guard<ServerError>("ServerError");
/** Whether the value is an `UnexpectedResponseError`, of this or another copy of the package. */
export const isUnexpectedResponseError = guard<UnexpectedResponseError>("UnexpectedResponseError");
/** Whether the value is a `ConnectionError`, of this or another copy of the package. */
export const isConnectionError = guard<ConnectionError>("ConnectionError");
/** Whether the value is a `TimeoutError`, of this or another copy of the package. */
export const isTimeoutError = guard<TimeoutError>("TimeoutError");
/** Whether the value is an `AbortedError`, of this or another copy of the package. */
export const isAbortedError = guard<AbortedError>("AbortedError");
/** Whether the value is a `QueueFullError`, of this or another copy of the package. */
export const isQueueFullError = guard<QueueFullError>("QueueFullError");
/** Whether the value is a `LimiterError`, of this or another copy of the package. */
export const isLimiterError = guard<LimiterError>("LimiterError");

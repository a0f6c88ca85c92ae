import type { ApiErrorDetail } from "../../generated/types.ts";
import { withoutPrototype } from "../prototype.ts";
import type { ErrorCode } from "./errorCode.ts";
import { type ErrorFields, MarketError } from "./MarketError.ts";
import type { RateLimit } from "./rateLimit.ts";

/** The fields of a response that reports an error. */
export interface ApiErrorFields extends ErrorFields, Pick<ApiError, "status" | "errors" | "headers"> {
  /** The quota as stated in the response. */
  readonly rateLimit?: RateLimit | undefined;
}

/**
 * Market reported an error: a status of 400 or above, or 200 with `status: "ERROR"` or with `errors`. Statuses with their
 * own class (400, 401, 403, 404, 420 and 429, 5xx) are thrown as that class, all others as a plain `ApiError`. The outcome
 * is `refused`, except for 408, 499 and 5xx, where Market may already have done the work, and for a 200 that contradicts
 * itself by a `result` or by another status: there it is `unknown`.
 */
export class ApiError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code: ErrorCode = "api";
  /** The HTTP status. */
  readonly status: number;
  /**
   * The elements that Market sent, at most 1 000; empty if it sent none or the body could not be parsed. Their messages
   * are cut at 300 characters; the token, and any string of the request of 4 characters or more, is `[redacted]` in them.
   */
  readonly errors: readonly ApiErrorDetail[];
  /** The headers of the response, redacted like the messages. */
  readonly headers: Headers;
  /** The `X-RateLimit-Resource-*` figures, if the response had any. */
  declare readonly rateLimit?: RateLimit;

  constructor(message: string, fields: ApiErrorFields) {
    super(message, fields);
    const { status, errors, headers, rateLimit } = withoutPrototype(fields);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
    if (rateLimit !== undefined) this.rateLimit = rateLimit;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "ApiError";
  }

  /** A plain object for logs, with the headers by name. */
  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), headers: Object.fromEntries(this.headers) };
  }
}

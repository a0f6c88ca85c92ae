import { type ErrorFacts, MarketError } from "./MarketError.ts";
import type { RateLimit } from "./rateLimit.ts";

/** One element of Market's `errors` array. */
export interface ApiErrorDetail {
  /** Market's word for the reason, such as `UNAUTHORIZED`. An open set: Market adds codes without notice. */
  readonly code: string;
  /** Market's own words, cut at 300 characters, with everything that the request said replaced by `[redacted]`. */
  readonly message?: string;
}

/** What an answer that says no tells. */
export interface ApiErrorFacts extends ErrorFacts {
  /** The HTTP status. */
  readonly status: number;
  /** Every element of `errors`. */
  readonly errors: readonly ApiErrorDetail[];
  /** The headers of the answer, with everything that the request said replaced by `[redacted]`. */
  readonly headers: Headers;
  /** The quota as the answer states it. */
  readonly rateLimit?: RateLimit | undefined;
}

/**
 * Market answered no: a status of 400 and above, or 200 with `status: "ERROR"`. Statuses with a class of their
 * own (400, 401, 403, 404, 420 and 429, 5xx) come as that class, all others as a plain `ApiError`. The outcome is
 * `refused`; of 408, 499 and 5xx it is `unknown`, because Market may have done the work before.
 */
export class ApiError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code: string = "api";
  /** The HTTP status. */
  readonly status: number;
  /** Every element that Market sent; empty when it sent none or the body could not be read. */
  readonly errors: readonly ApiErrorDetail[];
  /** The headers of the answer, with everything that the request said replaced by `[redacted]`. */
  readonly headers: Headers;
  /** The `X-RateLimit-Resource-*` figures, when the answer carried any. */
  declare readonly rateLimit?: RateLimit;

  constructor(message: string, { status, errors, headers, rateLimit, ...facts }: ApiErrorFacts) {
    super(message, facts);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
    if (rateLimit !== undefined) this.rateLimit = rateLimit;
  }

  /** The name of the class, minified or not. */
  override get name(): string {
    return "ApiError";
  }
}

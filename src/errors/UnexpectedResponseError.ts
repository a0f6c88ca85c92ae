import { type ErrorFields, MarketError } from "./MarketError.ts";

/**
 * Why a response could not be used.
 *
 * - `redirect`: it is a redirect, which is never followed.
 * - `status`: its status is not documented.
 * - `empty`, `not-json`: a 200 without a body, or whose body is not JSON.
 * - `truncated`: the body broke off.
 * - `too-large`: the body is longer than `maxResponseBytes`.
 * - `no-result`: a 200 without the `result` that the operation returns.
 * - `mismatch`: it does not match the OpenAPI description; only with `responses: "strict"`.
 * - `unsafe-integer`: it has an id that a JavaScript number cannot hold exactly.
 */
export type UnexpectedReason =
  | "redirect"
  | "status"
  | "empty"
  | "not-json"
  | "truncated"
  | "too-large"
  | "no-result"
  | "mismatch"
  | "unsafe-integer";

/**
 * A response that is not documented. A 200 whose content could not be used has outcome `accepted`: the server did the
 * work. A 200 that is not JSON has outcome `unknown`, because a firewall or a captive portal may have answered, and so has
 * a redirect (never followed) or an undocumented status.
 */
export class UnexpectedResponseError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "unexpected-response";
  /** The HTTP status; 0 if the runtime hides it, as browsers do for a redirect. */
  readonly status: number;
  /** What was wrong with the response. */
  readonly reason: UnexpectedReason;

  constructor(
    message: string,
    { status, reason, ...fields }: ErrorFields & { readonly status: number; readonly reason: UnexpectedReason },
  ) {
    super(message, fields);
    this.status = status;
    this.reason = reason;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "UnexpectedResponseError";
  }
}

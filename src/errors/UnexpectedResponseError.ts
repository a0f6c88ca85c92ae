import { type ErrorFacts, MarketError } from "./MarketError.ts";

/**
 * Why an answer could not be used.
 *
 * - `redirect`: it leads elsewhere, which is never followed.
 * - `status`: its status is in no documentation.
 * - `empty`, `not-json`: a 200 without a body, or with one that is no JSON.
 * - `truncated`: the body broke off.
 * - `too-large`: the body is longer than `maxResponseBytes`.
 * - `no-result`: a 200 without the `result` that the operation promises.
 * - `mismatch`: not as the description has it, with `responses: "strict"` only.
 * - `unsafe-integer`: an id that a JavaScript number cannot hold.
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
 * An answer that the documentation does not know. A 200 whose content could not be used has outcome `accepted`:
 * the server did what was asked. A redirect (never followed) or an unlisted status has outcome `unknown`.
 */
export class UnexpectedResponseError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code = "unexpected-response";
  /** The HTTP status; 0 where the runtime hides it, as browsers do for a redirect. */
  readonly status: number;
  /** What was wrong with the answer. */
  readonly reason: UnexpectedReason;

  constructor(
    message: string,
    { status, reason, ...facts }: ErrorFacts & { readonly status: number; readonly reason: UnexpectedReason },
  ) {
    super(message, facts);
    this.status = status;
    this.reason = reason;
  }

  /** The name of the class, minified or not. */
  override get name(): string {
    return "UnexpectedResponseError";
  }
}

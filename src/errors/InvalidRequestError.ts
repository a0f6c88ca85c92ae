import type { Issue } from "./issue.ts";
import { type CallFields, MarketError } from "./MarketError.ts";

/** The input breaks a rule of severity `error`. Nothing was sent. All issues are reported, not only the first. */
export class InvalidRequestError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "invalid-request";
  /** Up to 100 issues, errors before warnings, each with a JSON pointer into the input as passed. */
  readonly issues: readonly Issue[];
  /** The total number of issues, listed or not. */
  readonly issueCount: number;

  constructor(
    message: string,
    { issues, issueCount, ...fields }: CallFields & { readonly issues: readonly Issue[]; readonly issueCount: number },
  ) {
    super(message, { ...fields, outcome: "not-sent" });
    this.issues = issues;
    this.issueCount = issueCount;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "InvalidRequestError";
  }
}

import type { Issue } from "./issue.ts";
import { type ErrorFacts, MarketError } from "./MarketError.ts";

/** The input breaks a rule of severity `error`. Nothing was sent; every issue found is listed, not only the first. */
export class InvalidRequestError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code = "invalid-request";
  /** At most 100 issues, errors before warnings, each with a JSON pointer into the input as it was passed. */
  readonly issues: readonly Issue[];
  /** How many issues there are in truth, listed or not. */
  readonly issueCount: number;

  constructor(
    message: string,
    {
      issues,
      issueCount,
      ...facts
    }: Omit<ErrorFacts, "outcome"> & { readonly issues: readonly Issue[]; readonly issueCount: number },
  ) {
    super(message, { ...facts, outcome: "not-sent" });
    this.issues = issues;
    this.issueCount = issueCount;
  }

  /** The name of the class, minified or not. */
  override get name(): string {
    return "InvalidRequestError";
  }
}

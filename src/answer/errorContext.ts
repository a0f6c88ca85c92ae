import type { ErrorFacts } from "../errors/MarketError.ts";
import type { Outcome } from "../errors/outcome.ts";

/** What it takes to create an error about a response. */
export interface ErrorContext {
  /** Removes strings of the request and the token from a text. */
  readonly redact: (text: string) => string;
  /** The facts for an error of this call if the current attempt ends with this outcome. */
  readonly facts: (outcome: Outcome) => ErrorFacts;
}

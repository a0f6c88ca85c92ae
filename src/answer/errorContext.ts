import type { ErrorFacts } from "../errors/MarketError.ts";
import type { Outcome } from "../errors/outcome.ts";

/** What an error about an answer is made with. */
export interface ErrorContext {
  /** Takes out of a text what the request said. */
  readonly redact: (text: string) => string;
  /** What an error tells of the call, if the attempt at hand ends with this outcome. */
  readonly facts: (outcome: Outcome) => ErrorFacts;
}

import type { Phase } from "./phase.ts";
import { type ErrorFacts, MarketError } from "./MarketError.ts";

/** The caller's `signal` ended the call; `cause` is its `reason`, the very same object. */
export class AbortedError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code = "aborted";
  /** What the call was doing when it was aborted. */
  readonly phase: Phase;

  constructor(message: string, { phase, ...facts }: ErrorFacts & { readonly phase: Phase }) {
    super(message, facts);
    this.phase = phase;
  }

  /** The name of the class, minified or not. */
  override get name(): string {
    return "AbortedError";
  }
}

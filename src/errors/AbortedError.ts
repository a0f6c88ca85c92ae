import type { Phase } from "./phase.ts";
import { type ErrorFields, MarketError } from "./MarketError.ts";

/** The caller's `signal` aborted the call; `cause` is the signal's `reason`, the same object. */
export class AbortedError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "aborted";
  /** What the call was doing when it was aborted. */
  readonly phase: Phase;

  constructor(message: string, { phase, ...fields }: ErrorFields & { readonly phase: Phase }) {
    super(message, fields);
    this.phase = phase;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "AbortedError";
  }
}

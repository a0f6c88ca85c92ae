import type { Phase } from "./phase.ts";
import { type ErrorFacts, MarketError } from "./MarketError.ts";

/**
 * The call ran out of time: `timeout` for one attempt or `deadline` for the whole. While it queued or waited for a
 * token nothing was sent; while it waited for the answer the outcome is `unknown`, because the server may finish what it
 * began; in a pause it is that of the attempts so far.
 */
export class TimeoutError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code = "timeout";
  /** What the call was doing when its time was up. */
  readonly phase: Phase;

  constructor(message: string, { phase, ...facts }: ErrorFacts & { readonly phase: Phase }) {
    super(message, facts);
    this.phase = phase;
  }

  /** The name of the class, minified or not. */
  override get name(): string {
    return "TimeoutError";
  }
}

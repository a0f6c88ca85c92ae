import type { Phase } from "./phase.ts";
import { type ErrorFields, MarketError } from "./MarketError.ts";

/**
 * The call ran out of time: `timeout` for one attempt or `deadline` for the whole call. In the queue or while waiting
 * for a token, that attempt was not sent. While waiting for the response, the outcome is `unknown`, because the server
 * may still finish the work. While reading the body, it is what the status says: 408, 499 and 5xx `unknown`, other 4xx
 * `refused`, 200 `accepted`. In a pause, it is the outcome of the attempts so far.
 */
export class TimeoutError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "timeout";
  /** What the call was doing when time ran out. */
  readonly phase: Phase;

  constructor(message: string, { phase, ...fields }: ErrorFields & { readonly phase: Phase }) {
    super(message, fields);
    this.phase = phase;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "TimeoutError";
  }
}

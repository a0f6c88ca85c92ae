import { MarketError } from "./MarketError.ts";

/** `maxQueue` calls are already waiting. Nothing was sent. */
export class QueueFullError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "queue-full";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "QueueFullError";
  }
}

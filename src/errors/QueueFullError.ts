import { MarketError } from "./MarketError.ts";

/** `maxQueue` calls wait for a place already. Nothing was sent. */
export class QueueFullError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code = "queue-full";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "QueueFullError";
  }
}

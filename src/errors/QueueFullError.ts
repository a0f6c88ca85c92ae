import { MarketError } from "./MarketError.ts";

/** `maxQueue` calls wait for a place already. Nothing was sent. */
export class QueueFullError extends MarketError {
  readonly code = "queue-full";

  override get name(): string {
    return "QueueFullError";
  }
}

import { MarketError } from "./MarketError.ts";

/** The `limiter` failed, for example because its store is away. This attempt was not sent. */
export class LimiterError extends MarketError {
  /** Stable: it stays when names are minified. */
  readonly code = "limiter";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "LimiterError";
  }
}

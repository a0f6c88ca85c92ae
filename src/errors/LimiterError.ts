import { MarketError } from "./MarketError.ts";

/** The `limiter` failed, for example because its store is down. This attempt was not sent. */
export class LimiterError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "limiter";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "LimiterError";
  }
}

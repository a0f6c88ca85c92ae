import { MarketError } from "./MarketError.ts";

/**
 * The `limiter` failed, for example because its store is down. That attempt was not sent; `outcome` tells what earlier
 * ones did.
 */
export class LimiterError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "limiter";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "LimiterError";
  }
}

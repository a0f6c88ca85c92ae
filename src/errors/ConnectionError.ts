import { MarketError } from "./MarketError.ts";

/**
 * No response came. `not-sent` if the connection certainly was never opened (name not found, refused, TLS), `unknown`
 * if it broke after sending may have begun. `cause` has the name, code and redacted message of the original error.
 */
export class ConnectionError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "connection";

  /** The name of the class, even when minified. */
  override get name(): string {
    return "ConnectionError";
  }
}

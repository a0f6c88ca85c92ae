import { MarketError } from "./MarketError.ts";

/**
 * No answer came. `not-sent` when the connection provably was never made (name not found, refused, TLS), `unknown`
 * when it broke after sending may have begun. `cause` keeps the name, code and cleaned message of what was thrown.
 */
export class ConnectionError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code = "connection";

  /** The name of the class, minified or not. */
  override get name(): string {
    return "ConnectionError";
  }
}

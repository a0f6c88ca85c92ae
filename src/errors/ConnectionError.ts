import { withoutPrototype } from "../prototype.ts";
import { type ErrorFields, MarketError } from "./MarketError.ts";

/**
 * No response came. `not-sent` if the connection certainly was never opened (name not found, refused, TLS), `unknown`
 * if it broke after sending may have begun. `cause` has the name and code of the original error, and its message if that
 * is a known one, which quotes nothing.
 */
export class ConnectionError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "connection";
  /** Only while Next.js prerenders a page: the mark by which it knows that the page must be rendered at each request. */
  declare readonly digest?: string;

  constructor(message: string, fields: ErrorFields & { readonly digest?: string | undefined }) {
    super(message, fields);
    const { digest } = withoutPrototype(fields);
    if (digest !== undefined) this.digest = digest;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "ConnectionError";
  }
}

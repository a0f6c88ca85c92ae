import { type ErrorFacts, MarketError } from "./MarketError.ts";

/**
 * An option of the client or of the call cannot be used. Nothing was sent. `createClient` and `withOptions` throw
 * it at once; a call rejects with it.
 */
export class ConfigurationError extends MarketError {
  /** The name of the class for programs: it never changes. */
  readonly code = "configuration";
  /** The option at fault, as it is written in the options object: `"apiKey"`, `"timeout"`. */
  readonly option: string;

  constructor(message: string, { option, ...facts }: Partial<ErrorFacts> & { readonly option: string }) {
    super(message, { outcome: "not-sent", ...facts });
    this.option = option;
  }

  /** The name of the class, minified or not. */
  override get name(): string {
    return "ConfigurationError";
  }
}

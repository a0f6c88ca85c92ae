import { type CallFields, MarketError } from "./MarketError.ts";
import type { Outcome } from "./outcome.ts";

/**
 * An option of the client or of the call is not valid: `createClient` and `withOptions` throw it at once, a call rejects
 * with it. Or a token function returned no usable token: that attempt was not sent, and `outcome` tells what earlier ones
 * did.
 */
export class ConfigurationError extends MarketError {
  /** Identifies the class; stable across releases and minification. */
  readonly code = "configuration";
  /** The option at fault, as it is written in the options object: `"apiKey"`, `"timeout"`. */
  readonly option: string;

  constructor(
    message: string,
    { option, ...fields }: CallFields & { readonly option: string; readonly outcome?: Outcome },
  ) {
    super(message, { outcome: "not-sent", ...fields });
    this.option = option;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "ConfigurationError";
  }
}

/** The error for an invalid option. The message begins with its name and must never quote its value. */
export function invalidOption(option: string, problem: string): ConfigurationError {
  return new ConfigurationError(`${option} ${problem}`, { option });
}

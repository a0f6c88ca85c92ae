import { ConfigurationError } from "../errors/ConfigurationError.ts";

/** The error of an option that cannot be used, as a sentence that begins with its name. It never quotes a value. */
export function invalidOption(option: string, says: string): ConfigurationError {
  return new ConfigurationError(`${option} ${says}`, { option });
}

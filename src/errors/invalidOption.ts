import { ConfigurationError } from "./ConfigurationError.ts";

/** The error for an invalid option. The message begins with its name and must never quote its value. */
export function invalidOption(option: string, problem: string): ConfigurationError {
  return new ConfigurationError(`${option} ${problem}`, { option });
}

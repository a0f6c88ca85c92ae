import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { isObject } from "../isObject.ts";

const misuses = new WeakSet();

/** The error of an option that cannot be used, as a sentence that begins with its name. It never quotes a value. */
export function misuse(option: string, says: string): ConfigurationError {
  const error = new ConfigurationError(`${option} ${says}`, { option });
  misuses.add(error);
  return error;
}

/** Whether it was made here. Asked so, because a proxy that was thrown may throw in turn when it is asked itself. */
export function isMisuse(error: unknown): boolean {
  return isObject(error) && misuses.has(error);
}

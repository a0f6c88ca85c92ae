import { invalidOption } from "../errors/ConfigurationError.ts";
import { shownName } from "../shownName.ts";

/** Throws if a limiter is given an option that it does not have, which would otherwise go unnoticed. */
export function refuseUnknownOption(limiter: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw invalidOption(shownName(unknown), `is not an option of ${limiter}; the options are ${known.join(", ")}`);
}

import { campaignHint, isOtherId } from "../accept/campaignHint.ts";
import { closest, normalized } from "../closest.ts";
import { type ConfigurationError, invalidOption } from "../errors/ConfigurationError.ts";
import { shownName } from "../shownName.ts";

/** What other clients call an option, in lower case without punctuation. */
const aliasesOf: Readonly<Record<string, string>> = {
  apiKey: "token key",
  baseUrl: "url host endpoint",
  retries: "retry attempts",
  transport: "dispatcher agent proxy",
  on: "hooks logger",
};

/** The error for an option that does not exist, with what was probably meant. */
export function unknownOption(name: string, known: readonly string[]): ConfigurationError {
  const written = normalized(name);
  const right = known.find((one) => aliasesOf[one]?.split(" ").includes(written)) ?? closest(name, known);
  const hint = right === undefined ? undefined : `Did you mean ${right}?`;
  const help = isOtherId(written) && known.includes("campaignId") ? campaignHint : hint;
  return invalidOption(shownName(name), `is not one of the options ${known.join(", ")}.${help ? ` ${help}` : ""}`);
}

import { campaignHint, isOtherId } from "../accept/campaignHint.ts";
import { closest } from "../closest.ts";
import type { ConfigurationError } from "../errors/ConfigurationError.ts";
import { shownName } from "../shownName.ts";
import { invalidOption } from "../errors/invalidOption.ts";

/** What other clients call an option, in lower case without punctuation. */
const aliasesOf: Readonly<Record<string, string>> = {
  apiKey: "token apitoken key authorization auth accesskey",
  oauthToken: "accesstoken oauth bearer bearertoken",
  campaignId: "campaign campaignids",
  baseUrl: "url host endpoint basepath server rooturl prefixurl",
  timeout: "requesttimeout timeoutmillis attempttimeout",
  deadline: "totaltimeout calltimeout",
  retries: "retry maxretries attempts retrylimit",
  concurrency: "maxconcurrency parallel limit maxparallel",
  maxQueue: "queue queuesize highwatermark",
  transport: "dispatcher agent proxy httpagent httpsagent",
  on: "hooks events logger onwarning onrequest onresponse onretry",
  responses: "validateresponses strict responsevalidation",
  integration: "useragent appname",
};

/** The error for an option that does not exist, with what was probably meant. */
export function unknownOption(name: string, known: readonly string[]): ConfigurationError {
  const normalized = name.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
  const right = known.find((one) => aliasesOf[one]?.split(" ").includes(normalized)) ?? closest(name, known);
  const hint = right === undefined ? undefined : `Did you mean ${right}?`;
  const help = isOtherId(normalized) && known.includes("campaignId") ? campaignHint : hint;
  return invalidOption(shownName(name), `is not one of the options ${known.join(", ")}.${help ? ` ${help}` : ""}`);
}

import { marketYandexGoHost, productionUrl } from "../../generated/facts.ts";
import { ConfigurationError, invalidOption } from "../errors/ConfigurationError.ts";
import type { RuleSetting } from "../errors/issue.ts";
import { isObject, isRecord } from "../isObject.ts";
import { Plain, withoutPrototype } from "../prototype.ts";
import type { Hooks } from "../transport/hooks.ts";
import { fetchTransporter } from "../transport/fetchTransporter.ts";
import { readBaseUrl } from "./baseUrl.ts";
import type { CallOptions } from "./callOptions.ts";
import type { ClientOptions } from "./clientOptions.ts";
import { readCredential } from "./credential.ts";
import { optionChecks } from "./optionChecks.ts";
import { unknownOption } from "./unknownOption.ts";
import { slotsFor } from "./slots.ts";
import type { Settings } from "../transport/settings.ts";

const forCalls: readonly string[] = [
  "signal",
  "timeout",
  "deadline",
  "retries",
  "headers",
  "rules",
] satisfies (keyof CallOptions)[];
const forClients: readonly string[] = /* @__PURE__ */ Object.keys(optionChecks).filter((name) => name !== "signal");

function readOption(name: string, value: unknown): unknown {
  const checks: Readonly<Record<string, (typeof optionChecks)[keyof typeof optionChecks] | undefined>> = optionChecks;
  const [check, mustBe, copy] = checks[name] ?? [];
  if (!check?.(value)) {
    const isDigits = typeof value === "string" && /^\s*\d+\s*$/.test(value);
    const hint = isDigits
      ? "; it is a string: pass the number"
      : Number.isNaN(value)
        ? "; it is NaN: is its variable set?"
        : "";
    throw invalidOption(name, `must be ${mustBe}${hint}`);
  }
  return copy && isObject(value) ? copy(value) : value;
}

/** Options after reading: without those that are `undefined`, and with headers and rules as plain records. */
type Parsed<Options> = {
  readonly [Name in Exclude<keyof Options, "headers" | "rules">]?: Exclude<Options[Name], undefined>;
} & {
  readonly headers?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
};

export type ParsedOptions = Parsed<ClientOptions>;

/**
 * Checks the options and copies them. An error thrown by a caller's getter may contain a secret and is not passed on.
 * The copies here and below have no prototype: if a program was tricked into writing to `Object.prototype`, options
 * that were not given would get values from there, and a foreign base URL the token.
 */
function readOptions<Options>(options: unknown, known: readonly string[]): Parsed<Options> {
  const copy = new Plain();
  let at = "options";
  try {
    if (!isRecord(options)) throw invalidOption(at, "must be an object");
    for (const [name, value] of Object.entries(options)) {
      if (!known.includes(name)) throw unknownOption(name, known);
      at = name;
      if (value !== undefined) copy[name] = readOption(name, value);
    }
  } catch (error) {
    throw error instanceof ConfigurationError ? error : invalidOption(at, "could not be read: reading it throws");
  }
  return copy as Parsed<Options>;
}

/** Lays options over those of a client: headers and rules merge; a credential or transport replaces either kind. */
export function mergeOptions(base: ParsedOptions, overrides: unknown): ParsedOptions {
  const own = readOptions<ClientOptions>(overrides, forClients);
  const { apiKey, oauthToken, fetch, transport, headers, rules, ...others } = withoutPrototype(base);
  return {
    ...others,
    ...(own.apiKey === undefined && own.oauthToken === undefined && { apiKey, oauthToken }),
    ...(own.fetch === undefined && own.transport === undefined && { fetch, transport }),
    ...own,
    headers: { ...headers, ...own.headers },
    rules: withoutPrototype({ ...rules, ...own.rules }),
  };
}

const defaults = {
  headers: {},
  timeout: 15_000,
  deadline: 60_000,
  retries: 2,
  maxQueue: Infinity,
  rules: {},
  responses: "report",
  maxResponseBytes: 10 * 1024 * 1024,
  on: /* @__PURE__ */ withoutPrototype<Hooks>({}),
} as const satisfies Partial<Settings>;

/** Turns options into settings, with every default in place. */
export function settingsOf(options: ParsedOptions): Settings {
  const {
    apiKey,
    oauthToken,
    baseUrl = productionUrl,
    allowHttp = false,
    fetch,
    transport,
    concurrency,
    ...others
  } = withoutPrototype(options);
  if (fetch && transport) throw invalidOption("transport", "cannot be combined with fetch");
  const { url, warnings } = readBaseUrl(baseUrl, allowHttp);
  const { href, origin } = url;
  return withoutPrototype<Settings>({
    ...defaults,
    ...others,
    credential: readCredential(apiKey, oauthToken),
    baseUrl: href.replace(/\/+$/, ""),
    clientWarnings: warnings,
    toMarketYandexGo: origin.replace(/\.$/, "") === marketYandexGoHost,
    transporter: transport ?? fetchTransporter(fetch),
    slots: slotsFor(origin, concurrency),
  });
}

/** The settings of one call: the client's, with the call's own options laid over them. */
export function callSettings(
  settings: Settings,
  options: unknown,
): { readonly settings: Settings; readonly signal: AbortSignal | undefined } {
  if (options === undefined) return { settings, signal: undefined };
  const { signal, headers, rules, ...own } = readOptions<CallOptions>(options, forCalls);
  return {
    signal,
    settings: withoutPrototype({
      ...settings,
      ...own,
      headers: { ...settings.headers, ...headers },
      rules: withoutPrototype({ ...settings.rules, ...rules }),
    }),
  };
}

export function readCheckOptions(options: unknown): Pick<ParsedOptions, "campaignId" | "rules"> {
  return readOptions<Pick<ClientOptions, "campaignId" | "rules">>(options, ["campaignId", "rules"]);
}

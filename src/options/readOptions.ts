import { productionUrl } from "../../generated/facts.ts";
import { ConfigurationError } from "../errors/ConfigurationError.ts";
import type { RuleSetting } from "../errors/issue.ts";
import { isConfigurationError } from "../errors/guards.ts";
import { fetchTransporter } from "../transport/fetchTransporter.ts";
import { readBaseUrl } from "./baseUrl.ts";
import type { CallOptions, ClientOptions } from "./clientOptions.ts";
import { readCredential } from "./credential.ts";
import { demands } from "./demands.ts";
import { readHeaders } from "./headers.ts";
import { placesFor } from "./places.ts";
import { readRules } from "./rules.ts";
import type { Settings } from "./settings.ts";

const forCalls: readonly string[] = [
  "signal",
  "timeout",
  "deadline",
  "retries",
  "headers",
  "rules",
] satisfies (keyof CallOptions)[];
const forClients: readonly string[] = Object.keys(demands).filter((name) => name !== "signal");

const isKnown = (name: string): name is keyof typeof demands => Object.hasOwn(demands, name);

/** What reading an option gives. What a getter or a proxy of the caller's throws may hold a secret and goes no further. */
function guarded<T>(option: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isConfigurationError(error)) throw error;
    throw new ConfigurationError(`${option} could not be read: reading it throws`, { option });
  }
}

function entriesOf(options: unknown): [string, unknown][] {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new ConfigurationError("The options must be an object", { option: "options" });
  }
  return Object.entries(options);
}

/** How an option that holds others is copied. */
const copied: Partial<Record<string, (value: object) => unknown>> = {
  headers: readHeaders,
  rules: readRules,
  on: (hooks) => ({ ...hooks }),
  concurrency: (byOperation) => ({ ...byOperation }),
};

function readOption(name: keyof typeof demands, value: unknown): unknown {
  const [check, demand] = demands[name];
  if (!check(value)) throw new ConfigurationError(`${name} ${demand}`, { option: name });
  return typeof value === "object" && value !== null ? (copied[name]?.(value) ?? value) : value;
}

/** Options once they are read: headers and rules are plain records of what was given. */
type Read<Options> = Omit<Options, "headers" | "rules"> & {
  readonly headers?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
};

/** The options of a client once they are read. */
export type ReadOptions = Read<ClientOptions>;

/** A plain copy of options, each checked; one that is `undefined` is left out. */
function readOptions<Options>(options: unknown, known: readonly string[]): Read<Options> {
  const read: Record<string, unknown> = {};
  for (const [name, value] of guarded("options", () => entriesOf(options))) {
    if (!known.includes(name) || !isKnown(name)) {
      const shown = /^[A-Za-z_]{1,40}$/.test(name) ? name : "*";
      throw new ConfigurationError(`${shown} is not an option here; there are ${known.join(", ")}`, { option: shown });
    }
    if (value !== undefined) read[name] = guarded(name, () => readOption(name, value));
  }
  return read as Read<Options>;
}

/** The options of a client laid over those of another: headers and rules merge, a credential or transport replaces either kind. */
export function mergeOptions(base: ReadOptions, overrides: unknown): ReadOptions {
  const own = readOptions<ClientOptions>(overrides, forClients);
  const { apiKey, oauthToken, fetch, transport, ...others } = base;
  return {
    ...others,
    ...(own.apiKey === undefined && own.oauthToken === undefined && { apiKey, oauthToken }),
    ...(own.fetch === undefined && own.transport === undefined && { fetch, transport }),
    ...own,
    headers: { ...base.headers, ...own.headers },
    rules: { ...base.rules, ...own.rules },
  };
}

/** The settings that options give, with every default in place. */
export function settingsOf(options: ReadOptions): Settings {
  const { fetch, transport } = options;
  if (fetch !== undefined && transport !== undefined) {
    throw new ConfigurationError("Give either fetch or transport, not both", { option: "transport" });
  }
  const baseUrl = readBaseUrl(options.baseUrl ?? productionUrl);
  return {
    credential: readCredential(options),
    campaignId: options.campaignId,
    baseUrl,
    origin: new URL(baseUrl).origin,
    transporter: transport ?? fetchTransporter(fetch),
    headers: options.headers ?? {},
    integration: options.integration,
    timeout: options.timeout ?? 15_000,
    deadline: options.deadline ?? 60_000,
    retries: options.retries ?? 2,
    places: placesFor(options.concurrency),
    maxQueue: options.maxQueue ?? Infinity,
    limiter: options.limiter,
    rules: options.rules ?? {},
    responses: options.responses ?? "report",
    maxResponseBytes: options.maxResponseBytes ?? 10 * 1024 * 1024,
    on: options.on ?? {},
  };
}

/** The settings of one call: the client's, with the call's own options laid over them. */
export function callSettings(
  settings: Settings,
  options: unknown,
): { readonly settings: Settings; readonly signal: AbortSignal | undefined } {
  if (options === undefined) return { settings, signal: undefined };
  const { signal, headers, rules, ...own } = readOptions<CallOptions>(options, forCalls);
  const { timeout = settings.timeout, deadline = settings.deadline, retries = settings.retries } = own;
  return {
    signal,
    settings: {
      ...settings,
      timeout,
      deadline,
      retries,
      headers: { ...settings.headers, ...headers },
      rules: { ...settings.rules, ...rules },
    },
  };
}

/** The options of a check. */
export function readCheckOptions(options: unknown): Pick<ReadOptions, "campaignId" | "rules"> {
  return readOptions<Pick<ClientOptions, "campaignId" | "rules">>(options, ["campaignId", "rules"]);
}

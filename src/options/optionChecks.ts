import { facts, maxIntegrationLength } from "../../generated/facts.ts";
import { isObject, isRecord } from "../isObject.ts";
import { fieldOf, Plain } from "../prototype.ts";
import { longestTimer } from "../transport/clock.ts";
import type { CallOptions } from "./callOptions.ts";
import type { ClientOptions } from "./clientOptions.ts";
import { readExtraHeaders } from "./headers.ts";
import { readRules } from "./rules.ts";

type Check = (value: unknown) => boolean;

/** The check of an option, the end of its error message, and how to copy an option that is an object. */
type OptionCheck = readonly [check: Check, mustBe: string, copy?: (value: object) => unknown];

const isWhole =
  /* @__NO_SIDE_EFFECTS__ */
  (from: number, to = Number.MAX_SAFE_INTEGER): Check =>
    (value) =>
      typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;
const isCount = isWhole(1);
const isFunction: Check = (value) => typeof value === "function";
const hasFunctions =
  (...names: string[]): Check =>
  (value) =>
    isObject(value) && names.every((name) => isFunction(fieldOf(value, name)));
const hasOnly =
  (names: readonly string[], check: Check): Check =>
  (value) =>
    isRecord(value) &&
    Object.entries(value).every(([name, item]) => item === undefined || (names.includes(name) && check(item)));

const isCampaignId: Check = (value) =>
  typeof value === "bigint" ? value >= 1n && BigInt.asIntN(64, value) === value : isCount(value);
const hooks = ["request", "response", "retry", "warning"];

/** Binds the hooks to their object, which may be an instance of a class. */
function copyHooks(on: object): unknown {
  const boundHooks = new Plain();
  for (const name of hooks) {
    const hook = fieldOf(on, name);
    if (typeof hook === "function") boundHooks[name] = hook.bind(on) as unknown;
  }
  return boundHooks;
}

// These are checked where they are read.
const readElsewhere: OptionCheck = [() => true, ""];

type OptionChecks = Readonly<Record<keyof ClientOptions | keyof CallOptions, OptionCheck>>;

// A function, so that bundlers can drop the texts from a program that creates no client.
/* @__NO_SIDE_EFFECTS__ */ function makeOptionChecks(): OptionChecks {
  const operations = Object.keys(facts);
  const byOperation = hasOnly(operations, isCount);
  const time: OptionCheck = [
    (value) => value === false || isWhole(1, longestTimer)(value),
    `milliseconds from 1 to ${longestTimer}, or false`,
  ];
  const count: OptionCheck = [isCount, "a whole number of at least 1"];
  return {
    apiKey: readElsewhere,
    oauthToken: readElsewhere,
    campaignId: [isCampaignId, `${count[1]}, as a bigint if above 2^53`],
    baseUrl: readElsewhere,
    allowHttp: [(value) => typeof value === "boolean", "true or false"],
    fetch: [isFunction, "a function"],
    transport: [isFunction, "a function such as the one undiciTransport() returns"],
    headers: [isObject, "an object of names and values", readExtraHeaders],
    integration: [
      (value) => typeof value === "string" && value.length <= maxIntegrationLength && /^[!-~]+\/[!-~]+$/.test(value),
      `name/version in printable ASCII, at most ${maxIntegrationLength} characters`,
    ],
    timeout: time,
    deadline: time,
    retries: [isWhole(0, 10), "a whole number from 0 to 10"],
    concurrency: [
      (value) => value === false || isCount(value) || byOperation(value),
      `false, ${count[1]}, or one per operation (${operations.join(", ")})`,
      (value) => ({ ...value }),
    ],
    maxQueue: [(value) => value === Infinity || isWhole(0)(value), "a whole number of at least 0"],
    limiter: [hasFunctions("acquire", "observe"), "an object with the functions acquire and observe"],
    rules: [isRecord, "an object that maps rule ids to error, warn or off", readRules],
    responses: [(value) => value === "off" || value === "report" || value === "strict", "off, report or strict"],
    maxResponseBytes: count,
    on: [hasOnly(hooks, isFunction), `an object with any of the functions ${hooks.join(", ")}`, copyHooks],
    signal: [hasFunctions("addEventListener", "removeEventListener"), "an AbortSignal"],
  };
}

/** The check of each option, with its message: `NAME must be …`. */
export const optionChecks = makeOptionChecks();

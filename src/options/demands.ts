import { facts } from "../../generated/facts.ts";
import { longestTimer } from "../transport/lifetime.ts";
import type { CallOptions, ClientOptions } from "./clientOptions.ts";
import { isRecord } from "../isRecord.ts";

const isWhole =
  (from: number, to: number) =>
  (value: unknown): boolean =>
    typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;
const isFunction = (value: unknown): boolean => typeof value === "function";
const isTime = (value: unknown): boolean => value === false || isWhole(1, longestTimer)(value);
const isCount = isWhole(1, Number.MAX_SAFE_INTEGER);
const always = (): boolean => true;

function isCampaignId(value: unknown): boolean {
  return typeof value === "bigint" ? value >= 1n && BigInt.asIntN(64, value) === value : isCount(value);
}

function isSignal(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value["aborted"] === "boolean" &&
    ["addEventListener", "removeEventListener"].every((name) => isFunction(value[name]))
  );
}

function hasOnly(names: readonly string[], check: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) =>
    isRecord(value) &&
    Object.entries(value).every(([name, item]) => item === undefined || (names.includes(name) && check(item)));
}

const byOperation = hasOnly(Object.keys(facts), isCount);

/** What each option must be, in the words of the error. Options with a reader of their own are checked there. */
export const demands: Record<
  keyof ClientOptions | keyof CallOptions,
  readonly [check: (value: unknown) => boolean, demand: string]
> = {
  apiKey: [always, ""],
  oauthToken: [always, ""],
  campaignId: [isCampaignId, "must be a whole number of 1 and above; beyond 2^53 a bigint"],
  baseUrl: [always, ""],
  fetch: [isFunction, "must be a function"],
  transport: [isFunction, "must be a function, such as undiciTransport() returns"],
  headers: [(value) => typeof value === "object" && value !== null, "must be an object of names and values"],
  integration: [
    (value) => typeof value === "string" && value.length <= 100 && /^[\x21-\x7e]+\/[\x21-\x7e]+$/.test(value),
    "must be name/version, at most 100 printable ASCII characters without spaces",
  ],
  timeout: [isTime, "must be milliseconds from 1 to 2147483647, or false"],
  deadline: [isTime, "must be milliseconds from 1 to 2147483647, or false"],
  retries: [isWhole(0, 10), "must be a whole number from 0 to 10"],
  concurrency: [
    (value) => value === false || isCount(value) || byOperation(value),
    "must be false, a whole number of 1 and above, or such numbers by the names of operations",
  ],
  maxQueue: [
    (value) => value === Infinity || isWhole(0, Number.MAX_SAFE_INTEGER)(value),
    "must be a whole number of 0 and above",
  ],
  limiter: [
    (value) =>
      typeof value === "object" &&
      value !== null &&
      ["acquire", "observe"].every((name) => isFunction(Reflect.get(value, name))),
    "must have the functions acquire and observe",
  ],
  rules: [isRecord, "must be an object from rule ids to error, warn or off"],
  responses: [(value) => ["off", "report", "strict"].includes(value as string), "must be off, report or strict"],
  maxResponseBytes: [isCount, "must be a whole number of bytes of 1 and above"],
  on: [
    hasOnly(["request", "response", "retry", "warning"], isFunction),
    "must hold functions by the names request, response, retry and warning",
  ],
  signal: [isSignal, "must be an AbortSignal"],
};

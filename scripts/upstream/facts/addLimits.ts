import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { Rate, secondsOf } from "../Rate.ts";
import type { Facts } from "./Facts.ts";
import { atOnce, type Limit, limitsInProse, notUnderstood } from "./limitsInProse.ts";

const isCount = (value: unknown): value is number => typeof value === "number" && value >= 0;

/** As Market writes it, the same within plans. */
function inConfig(config: JsonObject, name: string, plan?: string, counted: unknown = "resp"): Limit[] {
  const { path = counted, amount, period, "period-duration": count = 1, ...others } = config;
  const { "parallel-limit-value": parallel, ...plans } = others;
  const limits: Limit[] = [];
  const seconds = secondsOf(String(period));
  if (isCount(amount) && seconds !== undefined && isCount(count) && typeof path === "string") {
    limits.push({ kind: "quota", plan, is: new Rate(amount, path === "resp" ? "requests" : path, seconds * count) });
  } else if (amount !== undefined || period !== undefined || Object.keys(config).length === 0) {
    limits.push({ kind: "quota", is: `${name}: ${textOf({ path, amount, period, count })}` });
  }
  if (isCount(parallel)) limits.push(atOnce(parallel, plan));
  else if (parallel !== undefined) limits.push({ kind: "parallel", is: `${name}: ${textOf(parallel)}` });
  const ofPlans = Object.entries(plans).flatMap(([key, value]) =>
    isObject(value) ? inConfig(value, `${name}.${key}`, key, path) : notUnderstood(`${name}.${key}: ${textOf(value)}`),
  );
  return [...limits, ...ofPlans];
}

/** As we write it, from several sources, of which Market's description is the one to compare. */
function inOurs(quotas: unknown, parallel: unknown): Limit[] {
  const all = listOf(quotas).map(objectOf);
  const theirs = all.filter(({ source }) => source === "upstream");
  const [strictest] = (theirs.length > 0 ? theirs : all)
    .map(({ requests, per }) => new Rate(Number(requests), "requests", secondsOf(String(per))))
    .sort((one, other) => (one.isStricterThan(other) ? -1 : 1));
  const { limit } = objectOf(parallel);
  const limits: Limit[] = strictest ? [{ kind: "quota", is: strictest }] : [];
  return isCount(limit) ? [...limits, atOnce(limit)] : limits;
}

/** Whether an extension of an operation seems to hold a limit: one that is not known must not look like none. */
export const isLimitExtension = (key: string): boolean => /^x-.*(limit|quota|parallel|throttl)/i.test(key);

function limitsOf({ "x-quotas": quotas, "x-parallel": parallel, description, ...operation }: JsonObject): Limit[] {
  const theirs = Object.entries(operation).flatMap(([key, value]) => {
    if (!isLimitExtension(key)) return [];
    const isConfig = key === "x-resource-limit-config" && isObject(value);
    return isConfig ? inConfig(value, key) : notUnderstood(`${key}: ${textOf(value)}`);
  });
  const text = typeof description === "string" ? description : "";
  return [...theirs, ...inOurs(quotas, parallel), ...limitsInProse(text)];
}

/** How often, and how often at once, an operation may be called: the strictest figure, and each plan's if it is another. */
export function addLimits(facts: Facts, operation: JsonObject): void {
  const limits = limitsOf(operation);
  const placeOf = ({ unit }: Rate): string => (unit === "requests" ? "operation" : `operation counting ${unit}`);
  for (const { kind, is } of limits) if (is instanceof Rate) facts.add(placeOf(is), kind, is);
  for (const { kind, is, plan = "of all others" } of limits) {
    if (typeof is === "string") {
      const isKnown = facts.get("operation", kind) instanceof Rate;
      facts.add(isKnown ? "operation limit" : "operation", kind, is);
    } else if (String(facts.get(placeOf(is), kind)) !== String(is)) facts.add(`${placeOf(is)} plan ${plan}`, kind, is);
  }
}

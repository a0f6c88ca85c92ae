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
function inOurs(operation: JsonObject): Limit[] {
  const all = listOf(operation["x-quotas"]).map(objectOf);
  const theirs = all.filter(({ source }) => source === "upstream");
  const { limit } = objectOf(operation["x-parallel"]);
  const [strictest] = (theirs.length > 0 ? theirs : all)
    .map(({ requests, per }) => new Rate(Number(requests), "requests", secondsOf(String(per))))
    .sort((one, other) => (one.isStricterThan(other) ? -1 : 1));
  return [
    ...(strictest ? [{ kind: "quota", is: strictest } as const] : []),
    ...(isCount(limit) ? [atOnce(limit)] : []),
  ];
}

/** Whether an extension of an operation seems to hold a limit: one that is not known must not look like none. */
export const isLimitExtension = (key: string): boolean => /^x-.*(limit|quota|parallel|throttl)/i.test(key);

function limitsOf({ "x-quotas": quotas, "x-parallel": parallel, description, ...operation }: JsonObject): Limit[] {
  const theirs = Object.entries(operation).flatMap(([key, value]) => {
    if (!isLimitExtension(key)) return [];
    const isConfig = key === "x-resource-limit-config" && isObject(value);
    return isConfig ? inConfig(value, key) : notUnderstood(`${key}: ${textOf(value)}`);
  });
  return [
    ...theirs,
    ...inOurs({ "x-quotas": quotas, "x-parallel": parallel }),
    ...limitsInProse(typeof description === "string" ? description : ""),
  ];
}

/** How often, and how often at once, an operation may be called: the strictest figure, and each plan's if it is another. */
export function addLimits(facts: Facts, operation: JsonObject): void {
  const limits = limitsOf(operation);
  const figures = limits.flatMap(({ kind, plan, is: rate }) => {
    if (typeof rate === "string") return [];
    return { kind, plan, rate, place: rate.unit === "requests" ? "operation" : `operation counting ${rate.unit}` };
  });
  for (const { kind, rate, place } of figures) facts.add(place, kind, rate);
  for (const { kind, plan, rate, place } of figures) {
    const isStrictest = String(facts.get(place, kind)) === String(rate);
    if (!isStrictest) facts.add(`${place} plan ${plan ?? "of all others"}`, kind, rate);
  }
  for (const { kind, is } of limits) {
    const isKnown = facts.get("operation", kind) instanceof Rate;
    if (typeof is === "string") facts.add(isKnown ? "operation limit" : "operation", kind, is);
  }
}

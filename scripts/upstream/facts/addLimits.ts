import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { Rate, secondsOf } from "../Rate.ts";
import type { Facts } from "./Facts.ts";
import { type Limit, limitsInProse, notUnderstood } from "./limitsInProse.ts";

const isCount = (value: unknown): value is number => typeof value === "number" && value >= 0;

/** As Market writes it, the same within plans. */
function* inConfig(config: JsonObject, name: string, plan = "", counted: unknown = "resp"): Generator<Limit> {
  const {
    path = counted,
    amount,
    period,
    "period-duration": count = 1,
    "parallel-limit-value": parallel,
    ...plans
  } = config;
  const seconds = secondsOf(String(period));
  if (isCount(amount) && seconds !== undefined && isCount(count) && typeof path === "string") {
    yield { kind: "quota", plan, is: new Rate(amount, path === "resp" ? "requests" : path, seconds * count) };
  } else if (amount !== undefined || period !== undefined || Object.keys(config).length === 0) {
    yield { kind: "quota", plan, is: `${name}: ${textOf({ path, amount, period, count })}` };
  }
  if (parallel !== undefined) {
    const is = isCount(parallel) ? new Rate(parallel, "requests") : `${name}: ${textOf(parallel)}`;
    yield { kind: "parallel", plan, is };
  }
  for (const [key, value] of Object.entries(plans)) {
    if (isObject(value)) yield* inConfig(value, `${name}.${key}`, key, path);
    else yield notUnderstood(`${name}.${key}: ${textOf(value)}`);
  }
}

/** As we write it, from several sources, of which Market's description is the one to compare. */
function ours(operation: JsonObject): Limit[] {
  const all = listOf(operation["x-quotas"]).map(objectOf);
  const theirs = all.filter(({ source }) => source === "upstream");
  const rates = (theirs.length > 0 ? theirs : all).map(
    ({ requests, per }) => new Rate(Number(requests), "requests", secondsOf(String(per))),
  );
  const [strictest] = rates.sort((one, other) => (one.isStricterThan(other) ? -1 : 1));
  const { limit } = objectOf(operation["x-parallel"]);
  return [
    ...(strictest ? [{ kind: "quota", plan: "", is: strictest } as const] : []),
    ...(isCount(limit) ? [{ kind: "parallel", plan: "", is: new Rate(limit, "requests") } as const] : []),
  ];
}

/** Whether an extension of an operation seems to hold a limit: one that is not known must not look like none. */
export const isLimitExtension = (key: string): boolean => /^x-.*(limit|quota|parallel|throttl)/i.test(key);

function limitsOf(operation: JsonObject): Limit[] {
  const { "x-quotas": _quotas, "x-parallel": _parallel, description, ...rest } = operation;
  const extensions = Object.entries(rest).filter(([key]) => isLimitExtension(key));
  const theirs = extensions.flatMap(([key, value]) =>
    key === "x-resource-limit-config" && isObject(value)
      ? [...inConfig(value, key)]
      : [notUnderstood(`${key}: ${textOf(value)}`)],
  );
  return [...theirs, ...ours(operation), ...(typeof description === "string" ? limitsInProse(description) : [])];
}

/** How often, and how often at once, an operation may be called: the strictest figure, and each plan's if it is another. */
export function addLimits(facts: Facts, operation: JsonObject): void {
  const limits = limitsOf(operation);
  const figures = limits.flatMap(({ kind, plan, is }) => {
    if (!(is instanceof Rate)) return [];
    return [{ kind, plan, rate: is, place: is.unit === "requests" ? "operation" : `operation counting ${is.unit}` }];
  });
  for (const { kind, rate, place } of figures) facts.add(place, kind, rate);
  for (const { kind, plan, rate, place } of figures) {
    if (String(facts.get(place, kind)) !== String(rate))
      facts.add(`${place} plan ${plan || "of all others"}`, kind, rate);
  }
  for (const { kind, is } of limits) {
    const isKnown = facts.get("operation", kind) instanceof Rate;
    if (typeof is === "string") facts.add(isKnown ? "operation limit" : "operation", kind, is);
  }
}

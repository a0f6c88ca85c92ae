import { isObject, type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { Rate, secondsOf } from "../Rate.ts";
import type { Facts } from "./Facts.ts";
import { limitsInProse } from "./limitsInProse.ts";

const isCount = (value: unknown): value is number => typeof value === "number" && value >= 0;

type LimitKind = "quota" | "parallel";
const kindIn = (text: string): LimitKind =>
  /паралл|одноврем|parallel|concurr|simultan/iu.test(text) ? "parallel" : "quota";

/** Figures by what they limit and the plan of the seller, and texts that are not understood. */
class Limits {
  readonly figures: { readonly kind: LimitKind; readonly plan: string; readonly rate: Rate }[] = [];
  readonly unread: { readonly kind: LimitKind; readonly text: string }[] = [];

  add(kind: LimitKind, rate: Rate, plan = ""): void {
    this.figures.push({ kind, plan, rate });
  }

  miss(text: string, kind = kindIn(text)): void {
    this.unread.push({ kind, text });
  }

  /** As Market writes it: { path, amount, period, period-duration, parallel-limit-value }, the same within plans. */
  addConfig(config: JsonObject, name: string, plan = "", counted: unknown = "resp"): void {
    const { path = counted, amount, period, "period-duration": count = 1, "parallel-limit-value": parallel } = config;
    const length = secondsOf(String(period));
    if (isCount(amount) && length !== undefined && isCount(count) && typeof path === "string") {
      this.add("quota", new Rate(amount, path === "resp" ? "requests" : path, length * count), plan);
    } else if (amount !== undefined || period !== undefined || Object.keys(config).length === 0) {
      this.miss(`${name}: ${textOf({ path, amount, period, count })}`, "quota");
    }
    if (isCount(parallel)) this.add("parallel", new Rate(parallel, "requests"), plan);
    else if (parallel !== undefined) this.miss(`${name}: ${textOf(parallel)}`, "parallel");
    for (const [key, value] of Object.entries(config)) {
      if (/^(path|amount|period|period-duration|parallel-limit-value)$/.test(key)) continue;
      if (isObject(value)) this.addConfig(value, `${name}.${key}`, key, path);
      else this.miss(`${name}.${key}: ${textOf(value)}`);
    }
  }

  /** As we write it, from several sources, of which Market's description is the one to compare. */
  addOurs(operation: JsonObject): void {
    const all = listOf(operation["x-quotas"]).map(objectOf);
    const theirs = all.filter(({ source }) => source === "upstream");
    const rates = (theirs.length > 0 ? theirs : all).map(
      ({ requests, per }) => new Rate(Number(requests), "requests", secondsOf(String(per))),
    );
    const [strictest] = rates.sort((one, other) => (one.isStricterThan(other) ? -1 : 1));
    if (strictest) this.add("quota", strictest);
    const { limit } = objectOf(operation["x-parallel"]);
    if (isCount(limit)) this.add("parallel", new Rate(limit, "requests"));
  }

  addProse(text: string): void {
    const { quotas, parallel, unread } = limitsInProse(text);
    for (const rate of quotas) this.add("quota", rate);
    for (const amount of parallel) this.add("parallel", new Rate(amount, "requests"));
    for (const line of unread) this.miss(line);
  }
}

/** Whether an extension of an operation seems to hold a limit: one that is not known must not look like none. */
export const isLimitExtension = (key: string): boolean => /^x-.*(limit|quota|parallel|throttl)/i.test(key);

/** How often, and how often at once, an operation may be called: the strictest figure, and each plan's if it is another. */
export function addLimits(facts: Facts, operation: JsonObject): void {
  const limits = new Limits();
  for (const [key, value] of Object.entries(operation)) {
    if (!isLimitExtension(key) || key === "x-quotas" || key === "x-parallel") continue;
    if (key === "x-resource-limit-config" && isObject(value)) limits.addConfig(value, key);
    else limits.miss(`${key}: ${textOf(value)}`);
  }
  limits.addOurs(operation);
  if (typeof operation["description"] === "string") limits.addProse(operation["description"]);

  const placeOf = ({ unit }: Rate): string => (unit === "requests" ? "operation" : `operation counting ${unit}`);
  for (const { kind, rate } of limits.figures) facts.add(placeOf(rate), kind, rate);
  for (const { kind, plan, rate } of limits.figures) {
    const place = placeOf(rate);
    if (String(facts.get(place, kind)) !== String(rate))
      facts.add(`${place} plan ${plan || "of all others"}`, kind, rate);
  }
  for (const { kind, text } of limits.unread) {
    facts.add(facts.get("operation", kind) instanceof Rate ? "operation limit" : "operation", kind, text);
  }
}

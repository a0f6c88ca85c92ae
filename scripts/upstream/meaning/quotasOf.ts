import { isObject, type JsonObject } from "../source/isObject.ts";
import { stringOf } from "../source/stringOf.ts";
import type { Quota } from "./Call.ts";
import { textOf } from "../source/textOf.ts";
import { quotasInProse } from "./quotasInProse.ts";

const secondsOf: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** `hours`, `hour`, `HOURS` */
function seconds(period: unknown): number | undefined {
  return secondsOf[String(period).toLowerCase().replace(/s$/, "")];
}

/** As Market writes it: { path, amount, period, period-duration }. */
function configured(config: JsonObject, path: unknown): Quota | undefined {
  const { amount, period, "period-duration": duration = 1 } = config;
  const length = seconds(period);
  if (typeof amount !== "number" || typeof duration !== "number" || length === undefined) return undefined;
  return { amount, seconds: length * duration, of: path === undefined || path === "resp" ? undefined : textOf(path) };
}

/** As we write it, from several sources, of which Market's description is the one to compare. */
function ours(entries: readonly unknown[]): Quota | undefined {
  const read = entries.filter(isObject).flatMap((entry) => {
    const length = seconds(entry["per"]);
    if (typeof entry["requests"] !== "number" || length === undefined) return [];
    return [{ amount: entry["requests"], seconds: length, of: undefined, upstream: entry["source"] === "upstream" }];
  });
  const told = read.filter(({ upstream }) => upstream);
  const [lowest] = (told.length > 0 ? told : read).sort((a, b) => a.amount / a.seconds - b.amount / b.seconds);
  return lowest && { amount: lowest.amount, seconds: lowest.seconds, of: undefined };
}

/** The quotas of an operation, by the seller's plan, from the extension of either description or from Market's prose. */
export function quotasOf(operation: JsonObject): Map<string, Quota> {
  const config = operation["x-resource-limit-config"];
  const own = operation["x-quotas"];
  const found: [string, Quota | undefined][] = [];
  if (isObject(config)) {
    found.push(["", configured(config, config["path"])]);
    for (const [plan, part] of Object.entries(config)) {
      if (isObject(part)) found.push([plan, configured(part, part["path"] ?? config["path"])]);
    }
  } else if (Array.isArray(own)) {
    found.push(["", ours(own)]);
  }
  const quotas = new Map(found.filter((entry): entry is [string, Quota] => entry[1] !== undefined));
  if (quotas.size > 0) return onePlan(quotas);
  const told = quotasInProse(stringOf(operation["description"]));
  // An unknown form must not look like the absence of a quota.
  if (told.size === 0 && isObject(config))
    return new Map([["", { amount: Number.NaN, seconds: 1, of: textOf(config) }]]);
  return told;
}

/** Equal figures for every plan become one. */
function onePlan(quotas: Map<string, Quota>): Map<string, Quota> {
  const [first, ...more] = [...quotas.values()].map((quota) => JSON.stringify(quota));
  const [quota] = quotas.values();
  return quota && more.every((other) => other === first) ? new Map([["", quota]]) : quotas;
}

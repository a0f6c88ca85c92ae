import type { Call, Quota } from "../meaning/Call.ts";
import type { Change } from "./groupOf.ts";
import type { Place } from "./Place.ts";

const periods: readonly (readonly [number, string])[] = [
  [86_400, "day"],
  [3600, "hour"],
  [60, "minute"],
  [1, "second"],
];

function told(quota: Quota | undefined): string | null {
  if (!quota) return null;
  if (Number.isNaN(quota.amount)) return quota.of ?? null;
  const [length, name] = periods.find(([seconds]) => quota.seconds % seconds === 0) ?? [1, "second"];
  const count = quota.seconds / length;
  return `${quota.amount} ${quota.of ?? "requests"} per ${count === 1 ? name : `${count} ${name}s`}`;
}

/** At the same rate, a shorter period allows fewer calls at once. */
function changeOf(ours: Quota | undefined, theirs: Quota | undefined): Change {
  if (!ours || !theirs) return ours ? "wider" : "narrower";
  const rates = theirs.amount / theirs.seconds - ours.amount / ours.seconds;
  const bursts = theirs.amount - ours.amount;
  if (ours.of !== theirs.of) return "other";
  if (rates <= 0 && bursts <= 0) return "narrower";
  return rates >= 0 && bursts >= 0 ? "wider" : "other";
}

/** Compares how often, and how often in parallel, an operation may be called. */
export function compareRates(ours: Call, theirs: Call, place: Place): void {
  for (const plan of new Set([...ours.quotas.keys(), ...theirs.quotas.keys()])) {
    // A plan without its own figure uses the common one; if every plan has its own, there is no common one.
    const [one, other] = [ours, theirs].map(({ quotas }) => quotas.get(plan) ?? quotas.get(""));
    if (plan === "" && ((!one && ours.quotas.size > 0) || (!other && theirs.quotas.size > 0))) continue;
    if (told(one) === told(other)) continue;
    const named = plan === "" ? place : place.at(`plan ${plan}`, []);
    named.differ("quota", changeOf(one, other), told(one), told(other));
  }
  if (ours.parallel === theirs.parallel) return;
  const fewer = theirs.parallel !== undefined && (ours.parallel === undefined || theirs.parallel < ours.parallel);
  place.differ("parallel", fewer ? "narrower" : "wider", ours.parallel ?? null, theirs.parallel ?? null);
}

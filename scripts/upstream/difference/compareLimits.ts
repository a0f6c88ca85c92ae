import type { Limit, Shape } from "../meaning/Shape.ts";
import type { Change } from "./groupOf.ts";
import type { Place } from "./Place.ts";

function changeOf(keyword: string, ours: Limit | undefined, theirs: Limit | undefined): Change {
  if (!ours) return "narrower";
  if (!theirs) return "wider";
  if (ours.value === theirs.value) return theirs.exclusive ? "narrower" : "wider";
  if (keyword === "multipleOf") {
    const [small, large] = [ours.value, theirs.value].sort((a, b) => a - b) as [number, number];
    const fits = Math.abs(large / small - Math.round(large / small)) < 1e-9;
    if (!fits) return "other";
    return theirs.value > ours.value ? "narrower" : "wider";
  }
  return keyword.startsWith("max") === theirs.value < ours.value ? "narrower" : "wider";
}

const told = (limit: Limit | undefined): string | number | null =>
  limit ? (limit.exclusive ? `${limit.value}, itself excluded` : limit.value) : null;

/** Compares minLength, maxItems, minimum and the like. */
export function compareLimits({ limits: ours }: Shape, { limits: theirs }: Shape, place: Place): void {
  for (const keyword of new Set([...ours.keys(), ...theirs.keys()])) {
    const [one, other] = [ours.get(keyword), theirs.get(keyword)];
    if (one?.value === other?.value && one?.exclusive === other?.exclusive) continue;
    place.differ(keyword, changeOf(keyword, one, other), told(one), told(other));
  }
}

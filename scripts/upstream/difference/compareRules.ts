import type { Shape } from "../meaning/Shape.ts";
import { changeOf } from "./changeOf.ts";
import type { Change } from "./groupOf.ts";
import type { Place } from "./Place.ts";

/** A format that includes all values of another; "" means none is stated. */
const wider: Readonly<Record<string, readonly string[]>> = { int64: ["int32"], double: ["float"] };
/** Stating one of these for a number excludes nothing. */
const assumed = ["int64", "double"];

function formatChange(ours: string, theirs: string): Change | undefined {
  if (wider[theirs]?.includes(ours)) return "wider";
  if (wider[ours]?.includes(theirs)) return "narrower";
  return (ours === "" && assumed.includes(theirs)) || (theirs === "" && assumed.includes(ours)) ? "more" : undefined;
}

const told = (texts: ReadonlySet<string> | undefined): string | null =>
  texts ? [...texts].sort().join(" and ") : null;
const none: ReadonlySet<string> = new Set();

/**
 * Compares the other keywords. Nobody can tell which of two patterns allows more, so a change counts as breaking; removing
 * one allows more, adding one allows less.
 */
export function compareRules({ rules: ours }: Shape, { rules: theirs }: Shape, place: Place): void {
  for (const keyword of new Set([...ours.keys(), ...theirs.keys()])) {
    const [one, other] = [ours.get(keyword), theirs.get(keyword)];
    // All of them apply, so more of them allow less.
    const change = changeOf(other ?? none, one ?? none);
    if (change === undefined) continue;
    if (keyword === "trimmed") {
      // A trimmed value may be sent with white space around it; for a response this means nothing.
      if (place.concerned !== "readers")
        place.differ(keyword, other ? "wider" : "narrower", one !== undefined, other !== undefined);
      continue;
    }
    const known = keyword === "format" ? formatChange(told(one) ?? "", told(other) ?? "") : undefined;
    place.differ(keyword, known ?? change, told(one), told(other));
  }
}

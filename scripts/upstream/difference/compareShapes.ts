import { fingerprint } from "../meaning/fingerprint.ts";
import { anything, type Shape } from "../meaning/Shape.ts";
import { compareChoices } from "./compareChoices.ts";
import { compareDeprecation } from "./compareDeprecation.ts";
import { compareFields } from "./compareFields.ts";
import { compareLimits } from "./compareLimits.ts";
import { compareNotes } from "./compareNotes.ts";
import { compareRules } from "./compareRules.ts";
import { compareTypes } from "./compareTypes.ts";
import { compareValues } from "./compareValues.ts";
import type { Place } from "./Place.ts";

/** Compares what two schemas allow; an absent schema allows anything. */
export function compareShapes(ours: Shape = anything, theirs: Shape = anything, place: Place): void {
  if (fingerprint(ours, place.withProse) === fingerprint(theirs, place.withProse)) return;
  compareNotes(ours.notes, theirs.notes, place);
  compareDeprecation(ours, theirs, place);
  if (!compareTypes(ours, theirs, place)) return;
  compareValues(ours, theirs, place);
  compareLimits(ours, theirs, place);
  compareRules(ours, theirs, place);
  compareFallbacks(ours.fallback ?? null, theirs.fallback ?? null, place);
  compareFields(ours, theirs, place);
  if (ours.items || theirs.items) compareShapes(ours.items, theirs.items, place.at("[]", ["items"]));
  compareChoices(ours.choices, theirs.choices, place);
}

/** The meaning of an omitted field matters to those who omit it. */
function compareFallbacks(ours: string | null, theirs: string | null, place: Place): void {
  if (ours === theirs) return;
  const binding = ours === null ? "more" : "other";
  place.differ("default", place.concerned === "readers" ? "prose" : binding, ours, theirs);
}

import type { Notes } from "../meaning/Shape.ts";
import type { Place } from "./Place.ts";

const told = (texts: ReadonlySet<string> | undefined): string | null => (texts ? [...texts].sort().join(" / ") : null);

/** Compares the prose. This is worthwhile only if both texts are by the same author. */
export function compareNotes(ours: Notes, theirs: Notes, place: Place): void {
  if (!place.withProse) return;
  for (const kind of new Set([...ours.keys(), ...theirs.keys()])) {
    const [one, other] = [told(ours.get(kind)), told(theirs.get(kind))];
    if (one !== other) place.differ(kind, "prose", one, other);
  }
}

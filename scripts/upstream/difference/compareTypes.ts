import type { Shape } from "../meaning/Shape.ts";
import { changeOf } from "./changeOf.ts";
import type { Place } from "./Place.ts";

const every = ["string", "number", "boolean", "object", "array"];

/** All allowed types; numbers include integers. */
function allowed({ types }: Shape): Set<string> {
  const all = new Set(types ?? every);
  if (all.has("number")) all.add("integer");
  return all;
}

const told = ({ types }: Shape): string => (types ? [...types].sort().join(" or ") || "nothing" : "any");

/** Compares the types, including null. False if they have none in common, so that nothing else can be compared. */
export function compareTypes(ours: Shape, theirs: Shape, place: Place): boolean {
  const [one, other] = [allowed(ours), allowed(theirs)];
  const change = changeOf(one, other);
  if (change !== undefined) place.differ("type", change, told(ours), told(theirs));

  // If any type is allowed, so is null.
  const [oursNull, theirsNull] = [ours, theirs].map(({ nullable, types }) => nullable ?? types === undefined);
  if (oursNull !== theirsNull && (change === undefined || (ours.types && theirs.types))) {
    place.differ("nullable", theirsNull ? "wider" : "narrower", oursNull ?? false, theirsNull ?? false);
  }
  return [...one].some((type) => other.has(type)) || (one.size === 0 && other.size === 0);
}

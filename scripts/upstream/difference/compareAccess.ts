import type { Call } from "../meaning/Call.ts";
import { changeOf } from "./changeOf.ts";
import type { Place } from "./Place.ts";

const sorted = (values: ReadonlySet<string>): string[] | null => (values.size > 0 ? [...values].sort() : null);

/** Compares who may call: ways to authenticate, scopes of a token, kinds of sellers. */
export function compareAccess(ours: Call, theirs: Call, place: Place): void {
  for (const way of new Set([...ours.security.keys(), ...theirs.security.keys()])) {
    const [one, other] = [ours.security.get(way), theirs.security.get(way)];
    if (!one || !other) {
      place.differ("security", other ? "more" : "narrower", one ? way : null, other ? way : null);
    } else {
      // All of these are required, so more of them admit fewer callers.
      const change = changeOf(other, one);
      if (change) place.differ("oauth scopes", change, sorted(one), sorted(other));
    }
  }
  compareScopes(ours, theirs, place);
  for (const seller of ours.closedTo) if (!theirs.closedTo.has(seller)) place.differ("sellers", "wider", null, seller);
  for (const seller of theirs.closedTo)
    if (!ours.closedTo.has(seller)) place.differ("sellers", "narrower", seller, null);
}

/** Any one scope of an Api-Key is enough. Stating scopes together with a new Api-Key excludes nobody. */
function compareScopes(ours: Call, theirs: Call, place: Place): void {
  const hasKey = [...ours.security.keys()].some((way) => way.includes("Api-Key"));
  const gone = [...(ours.scopes ?? [])].filter((scope) => !theirs.scopes?.has(scope));
  const come = [...(theirs.scopes ?? [])].filter((scope) => !ours.scopes?.has(scope));
  if (!ours.scopes) {
    if (come.length > 0) place.differ("scopes", hasKey ? "narrower" : "more", null, come.sort());
  } else if (!theirs.scopes) {
    if (gone.length > 0) place.differ("scopes", "wider", gone.sort(), null);
  } else {
    if (gone.length > 0) place.differ("scopes", "narrower", gone.sort(), null);
    if (come.length > 0) place.differ("scopes", "wider", null, come.sort());
  }
}

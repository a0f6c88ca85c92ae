import type { Call } from "../meaning/Call.ts";
import { compareAccess } from "./compareAccess.ts";
import { compareAddress } from "./compareAddress.ts";
import { compareAnswers } from "./compareAnswers.ts";
import { compareDeprecation } from "./compareDeprecation.ts";
import { compareNotes } from "./compareNotes.ts";
import { compareRates } from "./compareRates.ts";
import { compareRequest } from "./compareRequest.ts";
import type { Difference } from "./Difference.ts";
import { Place } from "./Place.ts";

/** Every difference between what two descriptions say about an operation; undefined means that one lacks it. */
export function compareCalls(
  operation: string,
  ours: Call | undefined,
  theirs: Call | undefined,
  withProse: boolean,
): Difference[] {
  const found: Difference[] = [];
  const place = new Place({ operation, withProse, found, visited: 0 });
  if (ours && theirs) {
    compareAddress(ours, theirs, place);
    compareAccess(ours, theirs, place);
    compareRates(ours, theirs, place);
    compareDeprecation(ours, theirs, place);
    compareNotes(ours.notes, theirs.notes, place);
    compareRequest(ours, theirs, place);
    compareAnswers(ours, theirs, place);
  } else if (ours) {
    place.differ("operation", "other", `${ours.method} ${ours.url}`, null);
  } else if (theirs) {
    place.differ("operation", "more", null, `${theirs.method} ${theirs.url}`);
  }
  return found;
}

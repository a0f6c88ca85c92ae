import { CannotCompare } from "./CannotCompare.ts";
import { compareCalls } from "./difference/compareCalls.ts";
import type { Difference } from "./difference/Difference.ts";
import type { Call } from "./meaning/Call.ts";
import { readCall } from "./meaning/readCall.ts";
import type { Documents } from "./source/Documents.ts";
import { reasonOf } from "./source/reasonOf.ts";
import { findOperations } from "./source/findOperations.ts";
import type { Sought } from "./source/Sought.ts";

/** Runs the work; an error is reported with the place where it occurred. */
function at<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new CannotCompare(`${place}: ${reasonOf(error)}`);
  }
}

function callsOf(documents: Documents, sought: readonly Sought[]): Map<string, Call> {
  return at(documents.name, () => {
    const found = [...findOperations(documents, sought)];
    return new Map(found.map(([id, operation]) => [id, at(id, () => readCall(documents, operation))]));
  });
}

/** Every difference between two descriptions in the wanted operations. */
export function compareDescriptions(
  ours: Documents,
  theirs: Documents,
  sought: readonly Sought[],
  withProse: boolean,
): Difference[] {
  const [one, other] = [ours, theirs].map((documents) => callsOf(documents, sought)) as [
    Map<string, Call>,
    Map<string, Call>,
  ];
  return sought.flatMap(({ id }) => compareCalls(id, one.get(id), other.get(id), withProse));
}

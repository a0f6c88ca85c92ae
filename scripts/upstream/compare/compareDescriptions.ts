import { CannotCompare, reasonOf } from "../CannotCompare.ts";
import { factsOf } from "../facts/factsOf.ts";
import type { Facts } from "../facts/Facts.ts";
import type { Description } from "../read/Description.ts";
import { findOperations } from "../read/findOperations.ts";
import type { Sought } from "../read/Sought.ts";
import { compareFacts } from "./compareFacts.ts";
import type { Difference } from "./Difference.ts";

/** Runs the work; an error is told with the place where it occurred. */
function at<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CannotCompare(`${place}: ${reasonOf(error)}`);
  }
}

function factsByOperation(description: Description, sought: readonly Sought[]): Map<string, Facts> {
  return at(description.name, () => {
    const found = findOperations(description, sought);
    const facts = new Map<string, Facts>();
    for (const { id, path } of sought) {
      const operation = found.get(id);
      if (operation)
        facts.set(
          id,
          at(id, () => factsOf(description, operation, path)),
        );
    }
    return facts;
  });
}

/** Every difference between two descriptions in the wanted operations. */
export function compareDescriptions(
  ours: Description,
  theirs: Description,
  sought: readonly Sought[],
  withProse: boolean,
): Difference[] {
  const [one, other] = [factsByOperation(ours, sought), factsByOperation(theirs, sought)];
  return sought.flatMap(({ id }) => compareFacts(id, one.get(id), other.get(id), withProse));
}

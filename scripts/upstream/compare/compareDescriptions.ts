import { CannotCompare, reasonOf } from "../CannotCompare.ts";
import { factsOf } from "../facts/factsOf.ts";
import type { Facts } from "../facts/Facts.ts";
import type { Description } from "../read/Description.ts";
import { findOperations, type Sought } from "../read/findOperations.ts";
import { compareFacts, type Difference } from "./compareFacts.ts";

function factsByOperation(description: Description, sought: readonly Sought[]): Map<string, Facts> {
  let place = description.name;
  try {
    const found = findOperations(description, sought);
    const facts = new Map<string, Facts>();
    for (const { id, path } of sought) {
      const operation = found.get(id);
      place = `${description.name}: ${id}`;
      if (operation) facts.set(id, factsOf(description, operation, path));
    }
    return facts;
  } catch (error) {
    throw new CannotCompare(`${place}: ${reasonOf(error)}`);
  }
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

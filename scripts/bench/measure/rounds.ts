import { shuffled } from "./shuffled.ts";

/** How long to measure, and the minimum number of rounds. */
export interface Patience {
  readonly seconds: number;
  readonly atLeast: number;
}

/**
 * Measures each once per round, in changing order: other load on the machine affects all of them, and ratios within a
 * round compare neighbours. Returns the values of each, by round.
 */
export async function rounds<Id extends string, T>(
  { seconds, atLeast }: Patience,
  ids: readonly Id[],
  measure: (id: Id) => Promise<T>,
): Promise<ReadonlyMap<Id, readonly T[]>> {
  const values = new Map<Id, T[]>(ids.map((id) => [id, []]));
  const until = performance.now() + seconds * 1000;
  for (let round = 0; round < atLeast || performance.now() < until; round += 1) {
    for (const id of shuffled(ids)) values.get(id)?.push(await measure(id));
  }
  return values;
}

import { shuffled } from "./shuffled.ts";

/** How long to go on, and how many rounds there must be in any case. */
export interface Patience {
  readonly seconds: number;
  readonly atLeast: number;
}

/**
 * Measures each once a round, in an order that changes: what the machine does meanwhile meets all of them, and a ratio
 * within a round is between neighbours. Gives each one's values, by round.
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

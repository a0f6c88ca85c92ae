import { shuffled } from "./shuffled.ts";

/**
 * Measures each once a round, in an order that changes: what the machine does meanwhile meets all of them, and a ratio
 * within a round is between neighbours. Gives each one's values, by round.
 */
export async function rounds<Id extends string, T>(
  count: number,
  ids: readonly Id[],
  measure: (id: Id) => Promise<T>,
): Promise<Record<Id, T[]>> {
  const values = Object.fromEntries(ids.map((id) => [id, []])) as unknown as Record<Id, T[]>;
  for (let round = 0; round < count; round += 1) {
    for (const id of shuffled(ids)) values[id].push(await measure(id));
  }
  return values;
}

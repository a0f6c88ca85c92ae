const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** The mean of the middle half: a turn may have a garbage collection or none, and a median would show only one of the two. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((3 * sorted.length) / 4));
  return half.reduce((sum, value) => sum + value, 0) / half.length;
}

/** What was measured, by row and entrant. */
export interface Measured<Figure extends string> {
  readonly count: number;
  /** The middle over the rounds. */
  readonly own: (row: string, entrant: string, figure: Figure) => number;
  /** The middle of the ratios to another entrant in the same round. */
  readonly ratio: (row: string, entrant: string, to: string, figure: Figure) => number;
}

/**
 * Measures each entrant once per row and round, in changing order: other work on the machine affects all of them, and a
 * ratio within a round compares neighbours. Rounds before `warm` seconds have passed are not counted.
 */
export async function rounds<Figure extends string>(
  { warm = 0, seconds, atLeast }: { readonly warm?: number; readonly seconds: number; readonly atLeast: number },
  rows: readonly string[],
  entrants: readonly string[],
  measure: (row: string, entrant: string) => Promise<Record<Figure, number>>,
): Promise<Measured<Figure>> {
  const values = new Map<string, Record<Figure, number>[]>();
  const listOf = (row: string, entrant: string) => values.get(`${row}: ${entrant}`) ?? [];
  const round = async (): Promise<void> => {
    for (const row of shuffled(rows)) {
      for (const entrant of shuffled(entrants)) {
        values.set(`${row}: ${entrant}`, [...listOf(row, entrant), await measure(row, entrant)]);
      }
    }
  };
  const warmUntil = performance.now() + warm * 1000;
  while (performance.now() < warmUntil) await round();
  values.clear();
  const until = performance.now() + seconds * 1000;
  let count = 0;
  for (; count < atLeast || performance.now() < until; count += 1) await round();

  return {
    count,
    own: (row, entrant, figure) => middle(listOf(row, entrant).map((value) => value[figure])),
    ratio(row, entrant, to, figure) {
      const base = listOf(row, to);
      return middle(listOf(row, entrant).map((value, at) => value[figure] / (base[at]?.[figure] ?? NaN)));
    },
  };
}

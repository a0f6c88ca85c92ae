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

/**
 * Measures each entrant once per row and round, in changing order: other work on the machine affects all of them, and a
 * ratio within a round compares neighbours. Rounds before `warm` seconds have passed are not counted. A quick run takes an
 * eighth of the time.
 */
export async function rounds<Figure extends string>(
  { quick, warm = 0, seconds }: { readonly quick: boolean; readonly warm?: number; readonly seconds: number },
  rows: readonly string[],
  entrants: readonly string[],
  measure: (row: string, entrant: string) => Promise<Record<Figure, number>>,
) {
  const values = new Map<string, Record<Figure, number>[]>();
  const listOf = (row: string, entrant: string) => values.get(`${row}: ${entrant}`) ?? [];
  const round = async (): Promise<void> => {
    for (const row of shuffled(rows)) {
      for (const entrant of shuffled(entrants)) {
        values.set(`${row}: ${entrant}`, [...listOf(row, entrant), await measure(row, entrant)]);
      }
    }
  };
  const after = (time: number): number => performance.now() + (time * 1000) / (quick ? 8 : 1);
  for (const end = after(warm); performance.now() < end;) await round();
  values.clear();
  let count = 0;
  for (const end = after(seconds); count < (quick ? 3 : 10) || performance.now() < end; count += 1) await round();

  return {
    count,
    /** The middle over the rounds. */
    own: (row: string, entrant: string, figure: Figure): number =>
      middle(listOf(row, entrant).map((value) => value[figure])),
    /** The middle of the ratios to another entrant in the same round. */
    ratio(row: string, entrant: string, to: string, figure: Figure): number {
      const base = listOf(row, to);
      return middle(listOf(row, entrant).map((value, at) => value[figure] / (base[at]?.[figure] ?? NaN)));
    },
  };
}

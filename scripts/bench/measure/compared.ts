import { type Spread, spread } from "./spread.ts";

/** One figure of every entrant, absolute and as a ratio to a reference in the same round. */
export interface Compared<Id extends string> {
  readonly own: (id: Id) => Spread;
  readonly ratio: (id: Id, to: Id) => Spread;
}

export function compared<Id extends string, T>(
  values: ReadonlyMap<Id, readonly T[]>,
  figure: (value: T) => number,
): Compared<Id> {
  const of = (id: Id): number[] => (values.get(id) ?? []).map(figure);
  return {
    own: (id) => spread(of(id)),
    ratio(id, to) {
      const base = of(to);
      return spread(of(id).map((value, round) => value / (base[round] ?? NaN)));
    },
  };
}

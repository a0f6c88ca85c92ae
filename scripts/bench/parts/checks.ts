import type { Cost } from "../programs/entrant.ts";
import { rounds } from "../rounds.ts";
import { kinds, rowOf, rowsOf } from "../rows.ts";
import { type Bench, type Found, largest, short, table, worst } from "./part.ts";

const small = rowsOf("small");
// What matters in the last kind is the answer.
const large = kinds.filter((kind) => kind !== "small" && kind !== "answer").map(rowsOf);
const rows = [small, ...large].flat();

/** The cost of checking a request, without a network. */
export async function checks({ quick, entrant }: Bench): Promise<Found> {
  const ids = ["check", "stringify"];
  const { count, own, ratio } = await rounds({ quick, warm: 20, seconds: 90 }, rows, ids, (row, id) => {
    const each = Math.min(1000, Math.ceil(250_000 / rowOf(row).text.length));
    return entrant(id).ask<Cost>("measure", row, Math.ceil(each / 10), each);
  });
  const times = (row: string): number => ratio(row, "check", "stringify", "cpu");
  const spreads = large.map((kind) => {
    const [dearest, cheapest] = [worst(kind, times), worst(kind, (row) => -times(row))];
    return { at: `${dearest.at} ÷ ${cheapest.at}`, figure: -dearest.figure / cheapest.figure };
  });

  return {
    title: "Checks",
    text: `Processor time of \`check\`, rules included, ÷ JSON.stringify of the same body, on strings that no one has looked at
before, in ${count} rounds.

${table(
  ["body", "kB", "JSON.stringify, µs", "check ÷ JSON.stringify"],
  rows.map((row) => [
    row,
    short(rowOf(row).text.length / 1000),
    short(own(row, "stringify", "cpu")),
    short(times(row)),
  ]),
)}`,
    verdicts: [
      { target: "check of a large body ÷ JSON.stringify", limit: 5, ...worst(large.flat(), times) },
      {
        target: "that of one large body ÷ that of another of its kind",
        limit: 2,
        ...largest(spreads),
      },
    ],
  };
}

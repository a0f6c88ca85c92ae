import { clientIds, clients } from "../entrants.ts";
import type { Cost } from "../programs/entrant.ts";
import { rounds } from "../rounds.ts";
import { rowNames, rowsOf } from "../rows.ts";
import { type Bench, type Found, short, table, worst } from "./part.ts";

const small = rowsOf("small");
const base = "carefulFetch";
const compared = clientIds.filter((id) => id !== base);
// V8 drops the code of functions that were not called for some time: after other bodies the first calls are slower.
const unmeasured = 8;

/** Whole calls of each client against the server, one after the other. */
export async function calls({ quick, entrant, received }: Bench): Promise<Found> {
  let expected = await received();
  const { count, own, ratio } = await rounds({ quick, warm: 60, seconds: 240 }, rowNames, clientIds, (row, id) => {
    const each = (small.includes(row) ? 100 : 16) / (quick ? 2 : 1);
    expected += unmeasured + each;
    return entrant(id).ask<Cost>("measure", row, unmeasured, each);
  });
  if ((await received()) !== expected) throw new Error("a client skipped or repeated calls");

  // The geometric mean over the operations.
  const mean = (id: string, to: string, figure: keyof Cost): number =>
    Math.exp(small.reduce((sum, row) => sum + Math.log(ratio(row, id, to, figure)), 0) / small.length);
  const both = (value: (figure: keyof Cost) => number): string => `${short(value("time"))} · ${short(value("cpu"))}`;
  const overUndici = (figure: keyof Cost): number => mean("oursUndici", "undiciRequest", figure);

  return {
    title: "Calls",
    text: `Time · processor time of a call, one after the other, ÷ careful fetch, in ${count} rounds.

${table(
  ["body", "careful fetch, µs", ...compared.map((id) => clients[id])],
  [
    ["small, mean of four", "", ...compared.map((id) => both((figure) => mean(id, base, figure)))],
    ...rowNames.map((row) => [
      row,
      both((figure) => own(row, base, figure)),
      ...compared.map((id) => both((figure) => ratio(row, id, base, figure))),
    ]),
  ],
)}`,
    verdicts: [
      { target: "a small call ÷ careful fetch", limit: 1.12, figure: mean("ours", base, "time") },
      { target: "a small call over /undici ÷ undici.request", limit: 1, figure: overUndici("time") },
      { target: "its processor time ÷ undici.request", limit: 1, figure: overUndici("cpu") },
      {
        target: "a call ÷ hey-api + zod",
        limit: 1,
        ...worst(rowNames, (row) => ratio(row, "ours", "heyApiZod", "time")),
      },
    ],
  };
}

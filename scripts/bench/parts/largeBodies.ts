import { type EntrantId, entrantIds, entrants } from "../entrants/entrants.ts";
import type { Bench } from "../measure/bench.ts";
import { compared } from "../measure/compared.ts";
import { counted } from "../measure/counted.ts";
import { rounds } from "../measure/rounds.ts";
import { verify } from "../measure/verify.ts";
import { warm } from "../measure/warm.ts";
import type { Cost, Series } from "../programs/client.ts";
import type { Found } from "../report/found.ts";
import { number, said } from "../report/said.ts";
import { table } from "../report/table.ts";

const names = ["5000 keys of 90", "1000 delivery items", "1000 identifiers", "answer of 200 x 50"];

/** The largest request that Market accepts, and a very long response. */
export async function largeBodies(bench: Bench): Promise<Found> {
  const series = (id: EntrantId, name: string, calls: number): Promise<Cost> =>
    bench.client(id).ask("series", { name, calls } satisfies Series);
  for (const id of entrantIds) {
    await verify(bench, id, names);
    await warm(bench.quick ? 4 : 20, bench.quick ? 0.5 : 5, async () => {
      for (const name of names) await series(id, name, 3);
    });
  }
  const patience = bench.quick ? { seconds: 12, atLeast: 2 } : { seconds: 120, atLeast: 6 };
  const values = await counted(bench, entrantIds, () =>
    rounds(patience, entrantIds, async (id) => {
      const costs = new Map<string, Cost>();
      for (const name of names) costs.set(name, await series(id, name, 5));
      return costs;
    }),
  );
  const each = names.map((name) => compared(values, (costs) => costs.get(name)?.p50 ?? NaN));
  const heads = names.map((name, at) => `${name} (fetch ${number((each[at]?.own("fetch").median ?? NaN) / 1000)} ms)`);

  return {
    title: "Large bodies",
    text: `The time of a call ÷ fetch: 5000 keys of 90 characters (465 kB), 1000 delivery items, 1000 identifiers, and a small
request whose answer has 200 warehouses with 50 options each (1.8 MB).

${table(
  ["client", ...heads],
  entrantIds.map((id) => [entrants[id].label, ...each.map((one) => said(one.ratio(id, "fetch")))]),
)}`,
  };
}

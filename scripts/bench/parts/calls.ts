import { type EntrantId, entrantIds, entrants } from "../entrants/entrants.ts";
import type { Bench } from "../measure/bench.ts";
import { compared } from "../measure/compared.ts";
import { counted } from "../measure/counted.ts";
import { geometricMean } from "../measure/geometricMean.ts";
import { rounds } from "../measure/rounds.ts";
import { shuffled } from "../measure/shuffled.ts";
import { verify } from "../measure/verify.ts";
import { warm } from "../measure/warm.ts";
import { smallNames } from "../payloads/cases.ts";
import type { Cost, Series } from "../programs/client.ts";
import type { Found } from "../report/found.ts";
import { said } from "../report/said.ts";
import { table } from "../report/table.ts";
import { verdict } from "../report/verdict.ts";

const names = smallNames(0);

/** Sequential calls of each operation, with bodies of the usual small size. */
export async function calls(bench: Bench): Promise<Found> {
  const series = (id: EntrantId, name: string, count: number): Promise<Cost> =>
    bench.client(id).ask("series", { name, calls: count } satisfies Series);
  for (const id of entrantIds) {
    await verify(bench, id, names);
    await warm(bench.quick ? 24 : 60, bench.quick ? 1 : 5, async () => {
      for (const name of names) await series(id, name, 50);
    });
  }
  const patience = bench.quick ? { seconds: 10, atLeast: 3 } : { seconds: 150, atLeast: 10 };
  const values = await counted(bench, entrantIds, () =>
    rounds(patience, entrantIds, async (id) => {
      const costs = new Map<string, Cost>();
      for (const name of shuffled(names)) costs.set(name, await series(id, name, bench.quick ? 50 : 100));
      return costs;
    }),
  );
  const over = (figure: keyof Cost) =>
    compared(values, (costs) => geometricMean([...costs.values()].map((cost) => cost[figure])));
  const [p50, cpu] = [over("p50"), over("cpu")];
  const ratios = (figures: typeof p50) => new Map(entrantIds.map((id) => [id, figures.ratio(id, "fetch")]));
  const each = names.map((name) => compared(values, (costs) => costs.get(name)?.p50 ?? NaN));

  return {
    title: "Small calls",
    text: `One call after the other: 2 keys, a code, 2 identifiers, a basket of 2. The geometric mean over the four operations of
the median time of a call, in ${values.get("fetch")?.length} rounds.

${table(
  ["client", "checks", "µs", "÷ fetch", "÷ careful fetch", "CPU µs", "CPU ÷ fetch"],
  entrantIds.map((id) => [
    entrants[id].label,
    entrants[id].checks,
    p50.own(id).median.toFixed(0),
    said(p50.ratio(id, "fetch")),
    said(p50.ratio(id, "carefulFetch")),
    cpu.own(id).median.toFixed(0),
    said(cpu.ratio(id, "fetch")),
  ]),
)}

By operation, the time ÷ fetch:

${table(
  ["client", "keys", "EAC", "identifiers", "delivery"],
  entrantIds.map((id) => [entrants[id].label, ...each.map((one) => said(one.ratio(id, "fetch")))]),
)}`,
    panels: [
      { title: "Time of a small call", better: "less", values: ratios(p50) },
      { title: "Its processor time", better: "less", values: ratios(cpu) },
    ],
    verdicts: [
      verdict("a small call ÷ careful fetch", p50.ratio("ours", "carefulFetch").median, "≤", 1.1),
      verdict("/undici: a small call ÷ fetch", p50.ratio("oursUndici", "fetch").median, "≤", 0.6),
      verdict("/undici: CPU of a small call ÷ fetch", cpu.ratio("oursUndici", "fetch").median, "≤", 0.35),
    ],
  };
}

import { type EntrantId, entrantIds, entrants } from "../entrants/entrants.ts";
import type { Bench } from "../measure/bench.ts";
import { compared } from "../measure/compared.ts";
import { counted } from "../measure/counted.ts";
import { rounds } from "../measure/rounds.ts";
import { verify } from "../measure/verify.ts";
import { warm } from "../measure/warm.ts";
import { campaigns, smallNames } from "../payloads/cases.ts";
import type { Crowd, Rate } from "../programs/client.ts";
import type { Found } from "../report/found.ts";
import { said } from "../report/said.ts";
import { table } from "../report/table.ts";
import { verdict } from "../report/verdict.ts";

const names = Array.from({ length: campaigns }, (_, campaign) => smallNames(campaign)).flat();
const crowds = [1, 8, 64] as const;

/** Many parallel calls, of all operations and campaigns in turn. */
export async function throughput(bench: Bench): Promise<Found> {
  const crowd = (id: EntrantId, parallel: number, calls: number): Promise<Rate> =>
    bench.client(id).ask("crowd", { names, parallel, calls } satisfies Crowd);
  for (const id of entrantIds) {
    await verify(bench, id, smallNames(7));
    await warm(bench.quick ? 4 : 20, bench.quick ? 0.5 : 4, async () => {
      for (const parallel of crowds) await crowd(id, parallel, 128);
    });
  }
  const patience = bench.quick ? { seconds: 12, atLeast: 3 } : { seconds: 150, atLeast: 8 };
  const values = await counted(bench, entrantIds, () =>
    rounds(patience, entrantIds, async (id) => {
      const rates = new Map<number, Rate>();
      for (const parallel of crowds) rates.set(parallel, await crowd(id, parallel, bench.quick ? 256 : 512));
      return rates;
    }),
  );
  const rate = (parallel: number) => compared(values, (rates) => rates.get(parallel)?.perSecond ?? NaN);
  const at = crowds.map(rate);
  const atEight = rate(8);

  return {
    title: "Calls at once",
    text: `Calls in a second while so many are under way, over ${campaigns} campaigns, so that the places of a campaign never bind.
The server has a core of its own.

${table(
  ["client", ...crowds.flatMap((parallel) => [`${parallel} at once: per second`, "÷ fetch"])],
  entrantIds.map((id) => [
    entrants[id].label,
    ...at.flatMap((one) => [one.own(id).median.toFixed(0), said(one.ratio(id, "fetch"))]),
  ]),
)}`,
    panels: [
      {
        title: "Calls per second, 8 at once",
        better: "more",
        values: new Map(entrantIds.map((id) => [id, atEight.ratio(id, "fetch")])),
      },
    ],
    verdicts: [verdict("/undici: calls per second at 8 ÷ fetch", atEight.ratio("oursUndici", "fetch").median, "≥", 5)],
  };
}

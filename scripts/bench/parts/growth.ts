import type { Bench } from "../measure/bench.ts";
import { type Child, startChild } from "../measure/child.ts";
import { median } from "../measure/median.ts";
import { campaigns, smallNames } from "../payloads/cases.ts";
import { type Growing, growing } from "../payloads/growing.ts";
import type { Crowd, Rate } from "../programs/client.ts";
import type { Found } from "../report/found.ts";
import { type Curve, curves } from "../report/curves.ts";
import { number } from "../report/said.ts";
import { table } from "../report/table.ts";
import { verdict } from "../report/verdict.ts";

/** Measures the sizes in turn, so that a slow moment of the machine affects all of them. */
async function curve(
  { sizes, ...names }: Omit<Curve, "points"> & { readonly sizes: readonly number[] },
  seconds: number,
  cost: (size: number) => Promise<number>,
): Promise<Curve> {
  const values = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (const size of sizes) for (let time = 0; time < 3; time += 1) await cost(size);
  const until = performance.now() + seconds * 1000;
  do for (const [size, list] of values) list.push(await cost(size));
  while (performance.now() < until);
  return { ...names, points: [...values].map(([size, list]) => ({ size, cost: median(list) })) };
}

/** The exponent with which the cost grows over the last three sizes; 1 is linear. */
function power({ points }: Curve): number {
  const last = points.slice(-3).map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(last.map((point) => point.x)), mean(last.map((point) => point.y))];
  return mean(last.map((point) => (point.x - x) * (point.y - y))) / mean(last.map((point) => (point.x - x) ** 2));
}

/** How the cost of a call grows with its work. */
export async function growth({ quick, pins, file, client }: Bench): Promise<Found> {
  const seconds = quick ? 1.5 : 10;
  const within = async <T>(child: Child, work: (child: Child) => Promise<T>): Promise<T> => {
    try {
      return await work(child);
    } finally {
      await child.stop();
    }
  };
  const measured: Curve[] = [];
  for (const [what, sizes] of Object.entries(growing) as [Growing, readonly number[]][]) {
    const child = startChild(pins.client, file("programs/growing"), [file("validators/call")]);
    measured.push(
      await within(child, ({ ask }) =>
        curve({ title: "Processor time of a call", what, sizes }, seconds, (size) => ask("cost", { what, size })),
      ),
    );
  }
  const names = Array.from({ length: campaigns }, (_, campaign) => smallNames(campaign)).flat();
  measured.push(
    await curve(
      { title: "Processor time of all of them", what: "calls at once", sizes: [1, 2, 4, 8, 16, 32, 64] },
      seconds,
      async (parallel) => {
        const calls = Math.max(parallel, quick ? 128 : 512);
        const rate = await client("ours").ask<Rate>("crowd", { names, parallel, calls } satisfies Crowd);
        return rate.cpu * parallel;
      },
    ),
  );
  measured.push(
    await within(startChild(pins.client, file("programs/retrying")), ({ ask }) =>
      curve(
        { title: "Processor time of a call", what: "attempts after the first", sizes: [1, 2, 5, 10] },
        seconds,
        (repetitions) => ask("cost", { repetitions, calls: quick ? 30 : 100 }),
      ),
    ),
  );

  return {
    title: "How cost grows",
    text: `Processor time of a call by the size of its body and by its attempts, with a \`fetch\` that answers at once and pauses cut
to nothing; of all calls together by how many are under way, against the server. The power is that of the last three sizes: 1
is linear, less is cheaper by the piece.

![Cost against size on logarithmic axes; a dashed line shows what linear growth is](benchmark-growth.svg)

${table(
  ["what grows", "µs at each size", "power"],
  measured.map((one) => [
    one.what,
    one.points.map(({ size, cost }) => `${size}: ${number(cost)}`).join(" · "),
    power(one).toFixed(2),
  ]),
)}`,
    verdicts: measured.map((one) => verdict(`power of growth with ${one.what}`, power(one), "≤", 1.15)),
    drawing: curves(measured),
  };
}

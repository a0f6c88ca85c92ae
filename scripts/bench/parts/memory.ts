import type { Child } from "../child.ts";
import { clients } from "../entrants.ts";
import type { Cost } from "../programs/entrant.ts";
import { rounds } from "../rounds.ts";
import { rowNames, rowsOf } from "../rows.ts";
import { type Bench, type Found, short, table, worst } from "./part.ts";

const ids = ["carefulFetch", "heyApiZod", "ours", "oursUndici"] as const;
const peak = "peak of a process";

// By how much a call raises the resident set depends on how much of it is free, and so rewards a client that needs much
// before. What a call allocates does not, as long as no garbage is collected meanwhile.
const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

/** The largest resident set of a process that makes each call once. */
async function peakOf(child: Child): Promise<number> {
  for (const name of rowNames) await child.ask<Cost>("measure", name, 0, 1);
  const bytes = await child.ask<number>("peak");
  await child.stop();
  return bytes;
}

/** The memory that a call takes, and a process that makes each call once. */
export async function memory({ quick, start }: Bench): Promise<Found> {
  const small = rowsOf("small");
  const rows = [...rowNames, peak];
  const children = new Map(ids.map((id) => [id as string, start(id, flags)]));
  const { count, own } = await rounds({ quick, warm: 30, seconds: 60 }, rows, ids, async (row, id) => {
    const child = row === peak ? start(id) : children.get(id);
    if (!child) throw new Error(`${id} was not started`);
    const calls = small.includes(row) ? 20 : 2;
    return { bytes: await (row === peak ? peakOf(child) : child.ask<number>("allocated", row, calls)) };
  });
  await Promise.all(Array.from(children.values(), (child) => child.stop()));

  return {
    title: "Memory",
    text: `kB that a call allocates on V8's heap and beside it, garbage included; at the end, the largest
resident set of a process that makes each of these calls once. Means of the middle half of ${count}.

${table(
  ["body", ...ids.map((id) => clients[id])],
  rows.map((row) => [row, ...ids.map((id) => short(own(row, id, "bytes") / 1000))]),
)}`,
    verdicts: [
      {
        target: "memory of a call ÷ hey-api + zod",
        limit: 1,
        ...worst(rowNames, (row) => own(row, "ours", "bytes") / own(row, "heyApiZod", "bytes")),
      },
    ],
  };
}

import { startChild } from "../child.ts";
import { clients, fileOf } from "../entrants.ts";
import type { Cost } from "../programs/entrant.ts";
import { rounds } from "../rounds.ts";
import { rowNames, rowsOf } from "../rows.ts";
import { type Bench, type Found, short, table, worst } from "./part.ts";

const ids = ["carefulFetch", "heyApiZod", "ours", "oursUndici"] as const;
const peak = "peak of a process";

// By how much a call raises the resident set depends on how much of it is free, and so rewards a client that needs much
// before. What a call allocates does not, as long as no garbage is collected meanwhile.
const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

/** The memory that a call takes, and a process that makes each call once. */
export async function memory({ quick, file, baseUrl }: Bench): Promise<Found> {
  const start = (id: string, with_: readonly string[] = []) =>
    startChild(file("programs/entrant"), [file(fileOf(id)), baseUrl], with_);
  const children = new Map(ids.map((id) => [id as string, start(id, flags)]));
  const rows = [...rowNames, peak];
  const patience = quick ? { warm: 4, seconds: 6, atLeast: 2 } : { warm: 30, seconds: 60, atLeast: 10 };
  const { count, own } = await rounds(patience, rows, ids, async (row, id) => {
    const child = row === peak ? start(id) : children.get(id);
    if (!child) throw new Error(`${id} was not started`);
    if (row !== peak)
      return { bytes: await child.ask<number>("allocated", row, rowsOf("small").includes(row) ? 20 : 2) };
    for (const name of rowNames) await child.ask<Cost>("measure", name, 0, 1);
    const bytes = await child.ask<number>("peak");
    await child.stop();
    return { bytes };
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

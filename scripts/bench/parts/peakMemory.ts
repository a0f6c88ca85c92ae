import { existsSync } from "node:fs";
import { type EntrantId, entrantIds, entrants } from "../entrants/entrants.ts";
import type { Bench } from "../measure/bench.ts";
import { startChild } from "../measure/child.ts";
import { type Compared, compared } from "../measure/compared.ts";
import { rounds } from "../measure/rounds.ts";
import { verify } from "../measure/verify.ts";
import type { Remembered } from "../programs/remembering.ts";
import type { Found } from "../report/found.ts";
import { said } from "../report/said.ts";
import { table } from "../report/table.ts";
import { verdict } from "../report/verdict.ts";

const names = ["5000 keys of 90", "5000 keys of 30", "5000 keys of 10"] as const;

// Each figure needs its own process, which takes time.
const quickIds = ["fetch", "carefulFetch", "ours", "oursUndici"] as const satisfies EntrantId[];

/** How much memory one large call adds to a process. */
export async function peakMemory(bench: Bench): Promise<Found> {
  const { quick, pins, file, baseUrl } = bench;
  const title = "Peak memory";
  if (!existsSync("/proc/self/clear_refs")) return { title, text: "Not measured: it needs Linux." };
  const remember = async (id: EntrantId, name: string): Promise<Remembered> => {
    const child = startChild(pins.client, file("programs/remembering"), [
      file(`entrants/${entrants[id].file}`),
      baseUrl,
    ]);
    try {
      return await child.ask<Remembered>("remember", name);
    } finally {
      await child.stop();
    }
  };
  const patience = quick ? { seconds: 3, atLeast: 3 } : { seconds: 40, atLeast: 5 };
  const ids = quick ? quickIds : entrantIds;
  const columns: Compared<EntrantId>[] = [];
  for (const name of names) {
    for (const id of ids) await verify(bench, id, [name]);
    const values = await rounds<EntrantId, Remembered>(patience, ids, (id) => remember(id, name));
    columns.push(compared(values, ({ rise, body }) => rise / body));
  }
  const worst = Math.max(
    ...columns.slice(0, 2).flatMap((column) => [column.own("ours").median, column.own("oursUndici").median]),
  );

  return {
    title,
    text: `By how much the resident set of a process ever rises above what it was before its first large call, as a multiple of the
body (465, 165 and 65 kB). The same small calls came before in each process. V8's optimizing compilers are off: when they
work depends on what else the machine does, and they take more than a call.

${table(
  ["client", ...names],
  ids.map((id) => [entrants[id].label, ...columns.map((column) => said(column.own(id)))]),
)}`,
    verdicts: [verdict("peak memory ÷ body, keys of 30 characters and more", worst, "≤", 6)],
  };
}

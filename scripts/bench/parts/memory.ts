import { clients } from "../entrants.ts";
import { rounds } from "../rounds.ts";
import { rowNames, rowsOf } from "../rows.ts";
import { type Bench, type Found, short, table, worst } from "./part.ts";

const ids = ["carefulFetch", "heyApiZod", "ours", "oursUndici"] as const;
const small = rowsOf("small");

// By how much a call raises the resident set depends on how much of it is free, and so rewards a client that needs much
// before. What a call allocates does not, as long as no garbage is collected meanwhile.
const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

/** The memory that a call takes. */
export async function memory({ quick, start }: Bench): Promise<Found> {
  const children = new Map(ids.map((id) => [id as string, start(id, flags)]));
  const { count, own } = await rounds({ quick, warm: 30, seconds: 60 }, rowNames, ids, async (row, id) => {
    const calls = small.includes(row) ? 20 : 2;
    return { bytes: (await children.get(id)?.ask<number>("allocated", row, calls)) ?? NaN };
  });
  await Promise.all(Array.from(children.values(), (child) => child.stop()));

  return {
    title: "Memory",
    text: `kB that a call allocates on V8's heap and beside it, garbage included. Means of the middle half of ${count}.

${table(
  ["body", ...ids.map((id) => clients[id])],
  rowNames.map((row) => [row, ...ids.map((id) => short(own(row, id, "bytes") / 1000))]),
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

import type { EntrantId } from "../entrants/entrants.ts";
import type { Bench } from "./bench.ts";

/** Fails unless the server received as many requests as the clients claim: none skipped, none repeated. */
export async function counted<T>(
  { client, server }: Bench,
  ids: readonly EntrantId[],
  work: () => Promise<T>,
): Promise<T> {
  const sent = async (): Promise<number> => {
    const each = await Promise.all(ids.map((id) => client(id).ask<number>("sent")));
    return each.reduce((sum, count) => sum + count, 0);
  };
  const before = { sent: await sent(), received: await server.ask<number>("received") };
  const result = await work();
  const after = { sent: await sent(), received: await server.ask<number>("received") };
  const [made, came] = [after.sent - before.sent, after.received - before.received];
  if (made !== came) throw new Error(`the clients made ${made} calls and the server got ${came} requests`);
  return result;
}

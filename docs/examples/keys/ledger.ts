import type { ProvideOrderDigitalCodesInput } from "yandex-market-orders";
import type { Database } from "./database.ts";
import type { Refusal } from "./refusal.ts";
import type { State } from "./tables.ts";

/** An order waiting for its keys. `id` is the item's id within the order, `offerId` identifies it in stock. */
export interface Order {
  readonly orderId: number;
  readonly items: readonly { id: number; offerId: string; count: number; slip: string; activate_till: string }[];
}

/** What is stored of an order. */
export interface Row {
  readonly id: number;
  readonly state: State;
  readonly since: number;
  readonly request: string;
}

/** What the shop does to its tables: each function is one transaction. */
export function openLedger({ transaction, dialect }: Database) {
  // Keys that Market refused come last, so that a bad one does not keep good ones from being sold.
  const taking = `UPDATE keys SET order_id = ? WHERE ${dialect.isAmong(`
    SELECT key FROM keys WHERE offer = ? AND order_id IS NULL AND aside IS NULL AND identity IS NOT NULL
    ORDER BY refused_for NULLS FIRST LIMIT ?`)} RETURNING key`;

  return {
    /** Takes keys out of stock and stores the request before it is sent. `undefined`: the order was already started. */
    reserve: ({ orderId, items }: Order) =>
      transaction(async (sql): Promise<Row | undefined> => {
        const since = Date.now();
        const starting =
          "INSERT INTO orders (id, state, since, request) VALUES (?, 'sending', ?, '') ON CONFLICT DO NOTHING RETURNING id";
        const [started] = await sql(starting, orderId, since);
        if (!started) return undefined;
        const filled: ProvideOrderDigitalCodesInput["items"][number][] = [];
        for (const { id, offerId, count, slip, activate_till } of items) {
          const codes = (await sql<{ key: string }>(taking, orderId, offerId, count)).map(({ key }) => key);
          if (codes.length < count) throw new Error(`${offerId} is out of stock for order ${orderId}`);
          filled.push({ id, codes, slip, activate_till });
        }
        const request = JSON.stringify({ orderId, items: filled } satisfies ProvideOrderDigitalCodesInput);
        await sql("UPDATE orders SET request = ? WHERE id = ?", request, orderId);
        return { id: orderId, state: "sending", since, request };
      }),

    /** Moves the row to a new state, unless it has changed since it was read: then another process was faster. */
    move: (seen: Row, state: State) =>
      transaction(async (sql): Promise<Row | undefined> => {
        const since = Date.now();
        const moving = "UPDATE orders SET state = ?, since = ? WHERE id = ? AND state = ? AND since = ? RETURNING id";
        const [moved] = await sql(moving, state, since, seen.id, seen.state, seen.since);
        return moved ? { ...seen, state, since } : undefined;
      }),

    /** Returns the keys to stock or sets them aside, under the same condition. Resolves to how many are set aside. */
    release: ({ id, state, since }: Row, { bad, blamesKeys }: Refusal) =>
      transaction(async (sql): Promise<number> => {
        const ending = "DELETE FROM orders WHERE id = ? AND state = ? AND since = ? RETURNING id";
        const [own] = await sql(ending, id, state, since);
        if (!own) return 0;
        for (const [key, reason] of bad) await sql("UPDATE keys SET aside = ? WHERE key = ?", reason, key);
        if (blamesKeys) {
          const held = await sql("SELECT key FROM keys WHERE order_id = ?", id);
          const blamed = await sql("SELECT key FROM keys WHERE refused_for = ?", id);
          // An order that was refused with three sets of keys is itself more likely to blame than a fourth set.
          if (blamed.length < 3 * held.length) {
            const reason = "refused by Market for two orders";
            await sql("UPDATE keys SET aside = ? WHERE order_id = ? AND refused_for <> ?", reason, id, id);
            await sql("UPDATE keys SET refused_for = ? WHERE order_id = ?", id, id);
          }
        }
        const returning = "UPDATE keys SET order_id = NULL WHERE order_id = ? RETURNING aside";
        const returned = await sql<{ aside: string | null }>(returning, id);
        return returned.filter(({ aside }) => aside !== null).length;
      }),

    /** The rows that are not finished. A call under way since before `longAgo` was cut short: no one can say how far it got. */
    open: (longAgo: number) =>
      transaction(async (sql) => {
        await sql("UPDATE orders SET state = 'unclear' WHERE state LIKE 'sending%' AND since < ?", longAgo);
        return await sql<Row>("SELECT id, state, since, request FROM orders WHERE state IN ('unclear', 'sent')");
      }),
  };
}

import type { Database } from "./database.ts";
import type { MarketOrder } from "./orders.ts";

/** What became of the rows after a backup was restored. */
export interface Restored {
  readonly keysAside: number;
  readonly ordersForPerson: number;
}

/**
 * Distrusts a restored backup: what it holds in stock may have been sold since, and what it has not finished may be
 * finished. `waiting` lists the orders in PROCESSING at Market. The shop does not start until this has come to its end.
 */
export async function distrust(
  { transaction }: Database,
  waiting: () => Promise<readonly Pick<MarketOrder, "orderId">[]>,
): Promise<Restored> {
  const { keys, orders } = await transaction(async (sql) => {
    await sql("INSERT INTO restores (began) VALUES (?)", Date.now());
    const orders = await sql(
      `UPDATE orders SET state = 'person', since = ? WHERE state IN ('sending', 'unclear', 'sending again') RETURNING id`,
      Date.now(),
    );
    const keys = await sql(
      `UPDATE keys SET aside = 'a backup was restored' WHERE aside IS NULL
        AND (order_id IS NULL OR order_id IN (SELECT id FROM orders WHERE state = 'person')) RETURNING key`,
    );
    return { keys: keys.length, orders: orders.length };
  });

  // An order without a row may have been sent keys that no one remembers. Orders move between the pages of a list while
  // it is read, so it is read until it has nothing new.
  let ordersForPerson = orders;
  for (let entered = -1; entered !== 0; ordersForPerson += entered) {
    const listed = await waiting();
    entered = await transaction(async (sql) => {
      let count = 0;
      for (const { orderId } of listed) {
        const entering =
          "INSERT INTO orders (id, state, since, request) VALUES (?, 'person', ?, '') ON CONFLICT DO NOTHING RETURNING id";
        count += (await sql(entering, orderId, Date.now())).length;
      }
      return count;
    });
  }
  await transaction((sql) => sql("UPDATE restores SET ended = ? WHERE ended IS NULL", Date.now()));
  return { keysAside: keys, ordersForPerson };
}

/** Throws if a backup was restored and is not yet distrusted. */
export async function assertRestored({ transaction }: Database): Promise<void> {
  const unfinished = await transaction((sql) => sql("SELECT began FROM restores WHERE ended IS NULL"));
  if (unfinished.length > 0) throw new Error("afterRestore.ts has not come to its end: run it again before the shop");
}

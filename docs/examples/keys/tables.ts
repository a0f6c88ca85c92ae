import type { Database } from "./database.ts";
import { identify } from "./stock.ts";

/**
 * | state           | the keys | meaning                                                               |
 * | --------------- | -------- | --------------------------------------------------------------------- |
 * | (no row)        | in stock | no call was made, or the only one certainly had no effect             |
 * | `sending`       | held     | the first call is under way, or was when the process died             |
 * | `unclear`       | held     | Market may have the keys: only looking up the order tells             |
 * | `sending again` | held     | the same request once more                                            |
 * | `sent`          | gone     | Market has the keys; the e-mail has not arrived yet                   |
 * | `delivered`     | gone     | the buyer has them                                                    |
 * | `person`        | held     | no program can tell who has them: cancelled, or a backup was restored |
 */
export type State = "sending" | "sending again" | "unclear" | "sent" | "delivered" | "person";

/** Creates what is missing. Tables of an earlier version get the new columns, and their keys an identity. */
export async function createTables({ transaction, dialect }: Database): Promise<void> {
  const { integer, lockTables, columnsOfKeys } = dialect;
  await transaction(async (sql) => {
    if (lockTables) await sql(lockTables);
    await sql(`CREATE TABLE IF NOT EXISTS orders (
      id      ${integer} PRIMARY KEY, -- one row per order: two processes cannot both start it
      state   TEXT NOT NULL,
      since   ${integer} NOT NULL,    -- milliseconds; with the state, it tells whose turn it is
      request TEXT NOT NULL           -- the whole input including keys, so that it can be resent
    )`);
    await sql(`CREATE TABLE IF NOT EXISTS keys (
      key      TEXT PRIMARY KEY,      -- each key is here once, so it belongs to one order at most
      offer    TEXT NOT NULL,
      order_id ${integer}             -- NULL: in stock, unless set aside
    )`);
    await sql(`CREATE TABLE IF NOT EXISTS restores (
      began ${integer} NOT NULL,
      ended ${integer}                -- NULL: the shop must not start
    )`);
    const present = (await sql<{ name: string }>(columnsOfKeys)).map(({ name }) => name);
    // The identity is unique: two spellings of a key are not two keys. NULL: as yet unknown, and not for sale.
    if (!present.includes("identity")) await sql("ALTER TABLE keys ADD COLUMN identity TEXT");
    // Why the key is not for sale.
    if (!present.includes("aside")) await sql("ALTER TABLE keys ADD COLUMN aside TEXT");
    // The order for which Market last refused the key.
    if (!present.includes("refused_for")) await sql(`ALTER TABLE keys ADD COLUMN refused_for ${integer}`);
    await sql("CREATE UNIQUE INDEX IF NOT EXISTS keys_identity ON keys (identity)");
    await sql("CREATE INDEX IF NOT EXISTS keys_in_stock ON keys (offer) WHERE order_id IS NULL");
    await sql("CREATE INDEX IF NOT EXISTS keys_of_order ON keys (order_id)");
    await identify(sql);
  });
}

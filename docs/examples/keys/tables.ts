/** What is asked of SQLite. `DatabaseSync` of node:sqlite fits, and so does better-sqlite3. */
export interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: (string | number)[]): { changes: number | bigint };
    all(...values: (string | number)[]): unknown[];
  };
}

/**
 * | state           | the keys | it means                                                     |
 * | --------------- | -------- | ------------------------------------------------------------ |
 * | (no row)        | in stock | no call was made, or the only one came to nothing for sure   |
 * | `sending`       | held     | the first call is under way, or was when the process died    |
 * | `unclear`       | held     | Market may have the keys: only a look at the order tells     |
 * | `sending again` | held     | the same request once more                                   |
 * | `sent`          | gone     | Market has the keys; the e-mail has not arrived yet          |
 * | `delivered`     | gone     | the buyer has them                                           |
 * | `person`        | held     | the order was cancelled while Market had, or may have, them  |
 */
export type State = "sending" | "sending again" | "unclear" | "sent" | "delivered" | "person";

// synchronous FULL: what is committed survives a power cut too. Otherwise keys could be out that no one remembers.
const schema = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS orders (
    id      INTEGER PRIMARY KEY, -- one row for an order: two processes cannot both begin it
    state   TEXT NOT NULL,
    since   INTEGER NOT NULL,    -- milliseconds; together with the state it says whose turn this is
    request TEXT NOT NULL        -- the whole input, keys and all, so that the same can be sent again
  ) STRICT;
  CREATE TABLE IF NOT EXISTS keys (
    key      TEXT PRIMARY KEY,   -- a key stands here once, so it belongs to one order at most
    offer    TEXT NOT NULL,
    order_id INTEGER             -- NULL: in stock
  ) STRICT;
  CREATE INDEX IF NOT EXISTS keys_in_stock ON keys (offer) WHERE order_id IS NULL;
`;

export function createTables(db: Database): void {
  db.exec(schema);
}

/** All or nothing. Nothing can be awaited inside: the other calls of this process use the same connection. */
export function atomically<T>(db: Database, work: () => T): T {
  // IMMEDIATE takes the lock before anything is read, so that two processes cannot both see the same key in stock.
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}

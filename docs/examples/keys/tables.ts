/** What is needed of SQLite. `DatabaseSync` from node:sqlite fits, as does better-sqlite3. */
export interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: (string | number)[]): { changes: number | bigint };
    all(...values: (string | number)[]): unknown[];
  };
}

/**
 * | state           | the keys | meaning                                                      |
 * | --------------- | -------- | ------------------------------------------------------------ |
 * | (no row)        | in stock | no call was made, or the only one certainly had no effect    |
 * | `sending`       | held     | the first call is under way, or was when the process died    |
 * | `unclear`       | held     | Market may have the keys: only looking up the order tells    |
 * | `sending again` | held     | the same request once more                                   |
 * | `sent`          | gone     | Market has the keys; the e-mail has not arrived yet          |
 * | `delivered`     | gone     | the buyer has them                                           |
 * | `person`        | held     | the order was cancelled while Market had, or may have, them  |
 */
export type State = "sending" | "sending again" | "unclear" | "sent" | "delivered" | "person";

// synchronous FULL: commits survive a power cut. Otherwise keys could have been sent that no one remembers.
const schema = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS orders (
    id      INTEGER PRIMARY KEY, -- one row per order: two processes cannot both start it
    state   TEXT NOT NULL,
    since   INTEGER NOT NULL,    -- milliseconds; with the state, it tells whose turn it is
    request TEXT NOT NULL        -- the whole input including keys, so that it can be resent
  ) STRICT;
  CREATE TABLE IF NOT EXISTS keys (
    key      TEXT PRIMARY KEY,   -- each key is here once, so it belongs to one order at most
    offer    TEXT NOT NULL,
    order_id INTEGER             -- NULL: in stock
  ) STRICT;
  CREATE INDEX IF NOT EXISTS keys_in_stock ON keys (offer) WHERE order_id IS NULL;
`;

export function createTables(db: Database): void {
  db.exec(schema);
}

/** All or nothing. Do not await anything inside: other calls in this process use the same connection. */
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

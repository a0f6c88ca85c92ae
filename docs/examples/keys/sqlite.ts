// On Node 22.13 and later `from "node:sqlite"` does the same without a package.
import { DatabaseSync } from "@photostructure/sqlite";
import type { Database, Sql } from "./database.ts";

/** A file on a disk of this machine: SQLite cannot lock over a network. */
export function openSqlite(file: string): Database {
  const db = new DatabaseSync(file);
  // FULL: commits survive a power cut. Otherwise keys could have been sent that no one remembers.
  db.exec("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");

  const sql: Sql = <Row>(statement: string, ...values: (string | number)[]) =>
    Promise.resolve(db.prepare(statement).all(...values) as Row[]);

  async function run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    // IMMEDIATE takes the lock before anything is read, so that two processes cannot both see the same key in stock.
    db.exec("BEGIN IMMEDIATE");
    try {
      const result = await work(sql);
      db.exec("COMMIT");
      return result;
    } catch (error) {
      db.exec("ROLLBACK");
      throw error;
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    dialect: {
      integer: "INTEGER",
      columnsOfKeys: "SELECT name FROM pragma_table_info('keys')",
      isAmong: (selected) => `key IN (${selected})`,
    },
    // One after the other: there is one connection.
    transaction(work) {
      const turn = last.then(() => run(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await last;
      db.close();
    },
  };
}

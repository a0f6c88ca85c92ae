import { DatabaseSync } from "@photostructure/sqlite";
import { copyFileSync } from "node:fs";
import { removeDatabase } from "./stockroom.ts";
import type { Copied } from "./trade.ts";

/** An SQLite database, and a backup of it. */
export function sqliteCopy(database: string): Copied {
  const backup = `${database}.backup`;
  return {
    database,
    save() {
      removeDatabase(backup);
      const db = new DatabaseSync(database);
      db.exec(`VACUUM INTO '${backup}'`);
      db.close();
      return Promise.resolve();
    },
    restore() {
      removeDatabase(database);
      copyFileSync(backup, database);
      return Promise.resolve();
    },
  };
}

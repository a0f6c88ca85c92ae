import { DatabaseSync } from "@photostructure/sqlite";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What a life in this process loads its packages with, and how its connections are cut when it ends. */
export interface Mortal {
  readonly require: NodeJS.Require;
  die(): void | Promise<void>;
}

const requireHere = createRequire(join(process.cwd(), "package.json"));

/** With SQLite. */
export function mortalSqlite(): Mortal {
  const open: InstanceType<typeof DatabaseSync>[] = [];
  class Database extends DatabaseSync {
    constructor(file: string) {
      super(file);
      open.push(this);
    }
  }
  const require = (name: string): unknown =>
    name === "@photostructure/sqlite" ? { DatabaseSync: Database } : requireHere(name);
  return {
    require: Object.assign(require, requireHere),
    die() {
      for (const db of open) {
        if (!db.isOpen) continue;
        if (db.isTransaction) db.exec("ROLLBACK");
        db.close();
      }
    },
  };
}

import { DatabaseSync } from "@photostructure/sqlite";
import { rmSync } from "node:fs";
import { atomically, createTables } from "../../../docs/examples/keys/tables.ts";
import type { Memory } from "./faults.ts";

/** The database of a shop, seen from beside it. */
export interface Stockroom {
  readonly file: string;
  read(): Memory;
  close(): void;
}

/** Makes a database with so many keys in stock, half of them for the offer A and half for B. */
export function openStockroom(file: string, stocked: number): Stockroom {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  const db = new DatabaseSync(file);
  createTables(db);
  const add = db.prepare("INSERT INTO keys (key, offer) VALUES (?, ?)");
  atomically(db, () => {
    for (let index = 0; index < stocked; index++) add.run(`KEY-${index}`, index % 2 === 0 ? "A" : "B");
  });
  const orders = db.prepare("SELECT * FROM orders");
  const keys = db.prepare("SELECT * FROM keys");
  return {
    file,
    // In one transaction, so that both tables are of one moment.
    read: () =>
      atomically(db, () => ({
        orders: orders.all(),
        keys: keys.all(),
      })),
    close: () => {
      db.close();
    },
  };
}

import { rmSync } from "node:fs";
import { type Database, openDatabase } from "../../../docs/examples/keys/database.ts";
import { addKeys } from "../../../docs/examples/keys/stock.ts";
import type { Memory } from "./faults.ts";

/** Removes a SQLite database with the files beside it. */
export function removeDatabase(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
}

/** `KEY-0`, `KEY-1` and so on. */
export const numbered = (count: number, prefix = "KEY"): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

/** Adds so many keys, half of them for the offer A and half for B. */
export async function fill(database: Database, stocked: number): Promise<void> {
  for (const [rest, offer] of ["A", "B"].entries()) {
    const keys = numbered(stocked).filter((_, index) => index % 2 === rest);
    await addKeys(database, offer, keys);
  }
}

type Line = Memory["keys"][number] & Memory["orders"][number];

/** Both tables, as they are at one moment. */
export async function memoryOf({ transaction }: Database): Promise<Memory> {
  const lines = await transaction((sql) =>
    sql<{ [Name in keyof Line]: Line[Name] | null }>(
      "SELECT key, order_id, aside, id, state, request FROM keys FULL JOIN orders ON order_id = id ORDER BY key, id",
    ),
  );
  const orders = new Map(
    lines.flatMap(({ id, state, request }) =>
      id === null ? [] : [[id, { id, state: state ?? "", request: request ?? "" }]],
    ),
  );
  const keys = lines.flatMap(({ key, order_id, aside }) => (key === null ? [] : [{ key, order_id, aside }]));
  return { orders: [...orders.values()], keys };
}

/** Makes an SQLite database with so many keys in stock. */
export async function openStockroom(file: string, stocked: number): Promise<Database> {
  removeDatabase(file);
  const database = await openDatabase(file);
  await fill(database, stocked);
  return database;
}

import { createTables } from "./tables.ts";

/** Runs one statement, where each `?` stands for a value, and resolves to the rows it returns. */
export type Sql = <Row>(statement: string, ...values: (string | number)[]) => Promise<Row[]>;

/** What the shop needs of a database: sqlite.ts and postgres.ts provide it. */
export interface Database {
  readonly dialect: Dialect;
  /** All or nothing. Await only `sql` inside: the transaction keeps others waiting. */
  readonly transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Where the SQL of the two differs. */
export interface Dialect {
  /** The type of ids and of times in milliseconds. */
  readonly integer: string;
  /** Selects the `name` of each column of the table keys. */
  readonly columnsOfKeys: string;
  /** Lets one process at a time create the tables, if a transaction does not do that by itself. */
  readonly lockTables?: string;
  /** The condition that a key is among those selected, none of which another transaction takes. */
  readonly isAmong: (selected: string) => string;
}

/** Opens a database: the file of SQLite, or the address of PostgreSQL such as `postgres://user@host/shop`. */
export async function openDatabase(place = process.env["SHOP_DB"] ?? "shop.db"): Promise<Database> {
  // SQLite would take no name for a database that ends with the process, and the next one would sell the keys again.
  if (place === "") throw new Error("SHOP_DB is empty: it must name a file, or a database of PostgreSQL");
  // Loaded when asked for, so that only the one in use must be installed.
  const database = /^postgres(ql)?:/.test(place)
    ? (await import("./postgres.ts")).openPostgres(place)
    : (await import("./sqlite.ts")).openSqlite(place);
  await createTables(database);
  return database;
}

import { join } from "node:path";
import type { Copied } from "../recipes/keys/trade.ts";
import type { PostgresServer } from "./startPostgres.ts";

/** An empty database, and a backup of it. */
export async function postgresCopy({ folder, run, urlOf }: PostgresServer, name: string): Promise<Copied> {
  const database = urlOf(name);
  const backup = join(folder, `${name}.dump`);
  const empty = async (): Promise<void> => {
    const statements = [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`];
    for (const statement of statements) await run("psql", urlOf("postgres"), "--quiet", "--command", statement);
  };
  await empty();
  return {
    database,
    async save() {
      await run("pg_dump", "--format", "custom", "--file", backup, database);
    },
    async restore() {
      await empty();
      await run("pg_restore", "--dbname", database, backup);
    },
  };
}

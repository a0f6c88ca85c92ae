import pg from "pg";
import type { Database, Sql } from "./database.ts";

/** For a shop on several machines. */
export function openPostgres(connectionString: string): Database {
  const types = new pg.TypeOverrides();
  // A BIGINT comes as text, which is never equal to the number in Market's answer.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 10_000, query_timeout: 10_000, types });
  // Without a listener, a lost connection ends the process. The next query on it fails anyway.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);

  return {
    dialect: {
      integer: "BIGINT",
      columnsOfKeys: `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = 'keys'`,
      lockTables: "SELECT pg_advisory_xact_lock(59533171650)",
      // SKIP LOCKED passes over keys that another transaction is taking. In an ARRAY the query runs only once.
      isAmong: (selected) => `key = ANY(ARRAY(${selected} FOR UPDATE SKIP LOCKED))`,
    },
    // Each on a connection of its own: on a shared one, the statements of two orders would be one transaction.
    async transaction(work) {
      const client = await pool.connect();
      const sql: Sql = async <Row>(statement: string, ...values: (string | number)[]) => {
        let count = 0;
        const text = statement.replaceAll("?", () => `$${++count}`);
        return (await client.query(text, values)).rows as Row[];
      };
      try {
        // Whatever the server's setting: a commit is on disk before the keys go out.
        await client.query("BEGIN; SET LOCAL synchronous_commit = on");
        const result = await work(sql);
        await client.query("COMMIT");
        client.release();
        return result;
      } catch (error) {
        // Closing the connection rolls back, even if the server no longer answers.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

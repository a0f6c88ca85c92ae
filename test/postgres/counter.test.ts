import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { Pool } from "pg";
import { postgresCounter } from "../../docs/examples/quotas/postgresCounter.ts";
import { createClient, type Fetch, quotaLimiter } from "../../src/index.ts";
import { postgresCopy } from "./postgresCopy.ts";
import { type PostgresServer, startPostgres } from "./startPostgres.ts";

const recipe = "docs/examples/quotas/postgresCounter.ts";
let server: PostgresServer;
let pool: Pool;

beforeAll(async () => {
  server = await startPostgres();
  pool = new Pool({ connectionString: (await postgresCopy(server, "quotas")).database });
  const [table = ""] = /CREATE TABLE [^`]*/.exec(readFileSync(recipe, "utf8")) ?? [];
  await pool.query(table);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

test("two processes that count in PostgreSQL take no more calls than the limit, together", async () => {
  const counters = [postgresCounter(pool), postgresCounter(pool)];
  const taken = await Promise.all(
    counters.flatMap((counter) => Array.from({ length: 40 }, () => counter.take("window", 50, 60_000))),
  );
  expect(taken.filter(Boolean)).toHaveLength(50);
  await counters[0]?.giveBack("window", 60_000);
  expect(await counters[1]?.take("window", 50, 60_000)).toBe(true);
  expect(await counters[0]?.take("window", 50, 60_000)).toBe(false);
});

test("a closed window takes none", async () => {
  const counter = postgresCounter(pool);
  await counter.close("closed", 60_000);
  expect(await counter.take("closed", 50, 60_000)).toBe(false);
});

test("a client counts its calls there", async () => {
  const fetch: Fetch = () =>
    Promise.resolve(new Response('{"status":"OK","result":{"verificationResult":"ACCEPTED"}}'));
  const limiter = quotaLimiter({ counter: postgresCounter(pool) });
  const market = createClient({ apiKey: "any", campaignId: 7, fetch, limiter });
  await Promise.all([1, 2, 3].map((orderId) => market.verifyOrderEac({ orderId, code: "1234" })));
  const { rows } = await pool.query("SELECT used FROM market_calls WHERE call_window LIKE '7:verifyOrderEac:%'");
  expect(rows).toContainEqual({ used: 3 });
});

test("the recipe stands in docs/limits.md as it is run here", () => {
  expect(readFileSync("docs/limits.md", "utf8")).toContain(readFileSync(recipe, "utf8").trim());
});

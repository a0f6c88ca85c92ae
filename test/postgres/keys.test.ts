import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openDatabase } from "../../docs/examples/keys/database.ts";
import { buildShop } from "../recipes/keys/buildShop.ts";
import { describeDesk } from "../recipes/keys/deskRules.ts";
import { trade } from "../recipes/keys/trade.ts";
import { postgresCopy } from "./postgresCopy.ts";
import { type PostgresServer, startPostgres } from "./startPostgres.ts";

let server: PostgresServer;
let folder: string;

beforeAll(async () => {
  server = await startPostgres();
  folder = await buildShop();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describeDesk("a desk with PostgreSQL", {
  open: async () => await openDatabase((await postgresCopy(server, "desk")).database),
  async copy(database) {
    const dump = join(server.folder, "desk.dump");
    await server.run("pg_dump", "--format", "custom", "--file", dump, server.urlOf("desk"));
    return async () => {
      await database.close();
      const { database: url } = await postgresCopy(server, "desk");
      await server.run("pg_restore", "--dbname", url, dump);
      return await openDatabase(url);
    };
  },
});

describe("a shop with PostgreSQL", () => {
  it("can be killed at random moments, and a backup restored half-way", async () => {
    const kills = Number(process.env["KEYS_KILLS"] ?? 40);
    const traded = await trade(folder, await postgresCopy(server, "shop"), kills);
    expect(traded).toMatchObject({ found: [], kills });
    expect(traded.delivered).toBeGreaterThan(kills / 4);
  }, 1_800_000);
});

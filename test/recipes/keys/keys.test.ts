import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildShop } from "./buildShop.ts";
import { killsDuringTheCall, looksUpInVain, type Play, refusesTheSecondCall } from "./plays.ts";
import { sqliteCopy } from "./sqliteCopy.ts";
import { trade } from "./trade.ts";

let folder: string;

beforeAll(async () => {
  folder = await buildShop();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a shop that delivers keys as the example does", () => {
  it("can be killed at random moments, and a backup restored half-way", async () => {
    const kills = Number(process.env["KEYS_KILLS"] ?? 24);
    const traded = await trade(folder, sqliteCopy(join(folder, "random.db")), kills);
    expect(traded).toMatchObject({ found: [], kills });
    expect(traded.delivered).toBeGreaterThan(kills / 4);
  }, 1_200_000);

  it.each<[string, Play]>([
    ["hands over the same keys though it is killed during a call", killsDuringTheCall],
    ["puts no keys back when a second call is refused", refusesTheSecondCall],
    ["sells on while the look-up of old orders fails", looksUpInVain],
  ])("%s", async (_what, play) => {
    expect(await play(join(folder, "shop.mjs"), join(folder, "play.db"))).toEqual([]);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { killsDuringTheCall, looksUpInVain, type Play, refusesTheSecondCall } from "./plays.ts";
import { buildPrograms } from "./shopProgram.ts";
import { sqliteCopy } from "./sqliteCopy.ts";
import { type Programs, trade } from "./trade.ts";

let folder: string;
let programs: Programs;

beforeAll(async () => {
  // Beside node_modules, where the program finds SQLite.
  folder = mkdtempSync(join(process.cwd(), "temp", "keys-"));
  programs = await buildPrograms(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a shop that delivers keys as the example does", () => {
  it("can be killed at random moments, and a backup restored half-way", async () => {
    const kills = Number(process.env["KEYS_KILLS"] ?? 24);
    const traded = await trade(programs, sqliteCopy(join(folder, "random.db")), 1, kills);
    expect(traded).toMatchObject({ found: [], kills });
    expect(traded.delivered).toBeGreaterThan(kills / 4);
  }, 1_200_000);

  it.each<[string, Play]>([
    ["hands over the same keys though it is killed during a call", killsDuringTheCall],
    ["puts no keys back when a second call is refused", refusesTheSecondCall],
    ["sells on while the look-up of old orders fails", looksUpInVain],
  ])("%s", async (_what, play) => {
    expect(await play(programs.shop, join(folder, "play.db"))).toEqual([]);
  });
});

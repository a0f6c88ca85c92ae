import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Lives } from "./everyLine.ts";
import {
  failsThoughItTook,
  killsDuringTheCall,
  letsAnotherTakeOver,
  looksUpInVain,
  type Play,
  refusesTheSecondCall,
} from "./plays.ts";
import { buildProgram, buildPrograms, type Edit } from "./shopProgram.ts";
import { sqliteCopy } from "./sqliteCopy.ts";
import { trade } from "./trade.ts";

// Seconds on an idle machine, more on a busy one.
jest.setTimeout(180_000);

let folder: string;
let shop: string;

beforeAll(async () => {
  // Beside node_modules, where the program finds SQLite.
  folder = mkdtempSync(join(process.cwd(), "temp", "keys-"));
  shop = await buildProgram(folder, "shop");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Changes = readonly (readonly [text: string, into: string])[];

/** A shop made of changed texts; throws when the text to change is not there. */
async function changed(name: string, changes: Changes): Promise<string> {
  const left = new Map(changes);
  const edit: Edit = (text) => {
    let edited = text;
    for (const [from, into] of left) {
      if (!edited.includes(from)) continue;
      edited = edited.replace(from, into);
      left.delete(from);
    }
    return edited;
  };
  const program = await buildProgram(folder, name, "shop.ts", edit);
  if (left.size > 0) throw new Error(`the example has no ${[...left.keys()].join(" and no ")}`);
  return program;
}

describe("a shop that delivers keys as the example does", () => {
  it("can be killed at any line: no key goes to two orders, no order gets two sets, none is lost, all are served", async () => {
    const program = "test/recipes/keys/programs/everyLine.ts";
    const args = ["--import", "tsx", program, join(folder, "every-line.db")];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { found, missed, places, delivered } = JSON.parse(stdout) as Lives;
    expect({ found, missed }).toEqual({ found: [], missed: [] });
    expect(places).toBeGreaterThan(100);
    expect(delivered).toBeGreaterThan(20);
  });

  it("can be killed at random moments, and a backup restored half-way", async () => {
    const kills = Number(process.env["KEYS_KILLS"] ?? 24);
    const programs = await buildPrograms(folder);
    const traded = await trade(programs, sqliteCopy(join(folder, "random.db")), 1, kills);
    expect(traded).toMatchObject({ found: [], kills });
    expect(traded.delivered).toBeGreaterThan(kills / 4);
  }, 1_200_000);

  it("sells on while the look-up of old orders fails", async () => {
    expect(await looksUpInVain(shop, join(folder, "vain.db"))).toEqual([]);
  });
});

// What the tests above are to catch, one mistake at a time, in a little play that shows it.
describe("the test catches a shop that", () => {
  const own = "DELETE FROM orders WHERE id = ? AND state = ? AND since = ? RETURNING id";

  it.each<[string, Play, Changes]>([
    [
      "puts keys back after an unknown outcome",
      failsThoughItTook,
      [[`outcome === "not-sent" || outcome === "refused"`, `outcome !== "accepted"`]],
    ],
    ["puts keys back when a second call is refused", refusesTheSecondCall, [[` && row.state === "sending"`, ""]]],
    [
      "sends other keys the second time",
      failsThoughItTook,
      [["await send(turn)", `await send({ ...turn, request: turn.request.replace("KEY-0", "KEY-4") })`]],
    ],
    [
      "does not write down before the call what it sends",
      killsDuringTheCall,
      [
        [
          "INSERT INTO orders (id, state, since, request) VALUES (?, 'sending', ?, '') ON CONFLICT DO NOTHING RETURNING id",
          "SELECT 1 WHERE ? NOT IN (SELECT id FROM orders) AND ? > 0",
        ],
        ["UPDATE keys SET order_id = ? WHERE ${", "SELECT key FROM keys WHERE ? > 0 AND ${"],
        ["LIMIT ?`)} RETURNING key", "LIMIT ?`)}"],
      ],
    ],
    [
      "puts keys back though another process has taken the order over",
      letsAnotherTakeOver,
      [[own, "DELETE FROM orders WHERE id = ? AND state <> ? AND since <> ? RETURNING id"]],
    ],
    [
      "looks old orders up before it sells",
      looksUpInVain,
      [
        [
          "Promise.allSettled([handOverAll(), desk.followUp()])",
          "Promise.allSettled([desk.followUp().then(handOverAll)])",
        ],
      ],
    ],
  ])("%s", async (name, play, changes) => {
    const wrong = await changed(name.replaceAll(" ", "-"), changes);
    const [good, bad] = await Promise.all([play(shop, join(folder, "good.db")), play(wrong, join(folder, "bad.db"))]);
    expect(good).toEqual([]);
    expect(bad).not.toEqual([]);
  });
});

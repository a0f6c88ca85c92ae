import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import {
  failsThoughItTook,
  killsDuringTheCall,
  letsAnotherTakeOver,
  type Play,
  refusesTheSecondCall,
} from "./plays.ts";
import { buildShop, type ShopProgram } from "./shopProgram.ts";
import { trade } from "./trade.ts";

// About a hundred processes: seconds on an idle machine, more on a busy one.
jest.setTimeout(180_000);

let folder: string;
let shop: ShopProgram;

beforeAll(async () => {
  // Beside node_modules, where the program finds SQLite.
  folder = mkdtempSync(join(process.cwd(), "temp", "keys-"));
  shop = await buildShop(folder, "shop");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const atRandomMoments = Array.from({ length: 12 }, (_, index) => ({ afterMs: 60 + index * 40 }));

type Changes = readonly (readonly [text: string, into: string])[];

/** A shop made of changed texts; throws when the text to change is not there. */
function changed(name: string, changes: Changes): Promise<ShopProgram> {
  const left = new Map(changes);
  return buildShop(folder, name, (text) => {
    let edited = text;
    for (const [from, into] of left) {
      if (!edited.includes(from)) continue;
      edited = edited.replace(from, into);
      left.delete(from);
    }
    return edited;
  }).then((program) => {
    if (left.size > 0) throw new Error(`the example has no ${[...left.keys()].join(" and no ")}`);
    return program;
  });
}

describe("a shop that delivers keys as the example does", () => {
  it("can be killed at any line: no key goes to two orders, no order gets two sets, none is lost, all are served", async () => {
    // What these two files do is all that changes anything.
    const places = [...shop.places].filter((place) => /^(handOver|tables)\.ts/.test(place));
    expect(places.length).toBeGreaterThan(50);
    const ends = [...places.map((place) => ({ place })), ...atRandomMoments];
    const { found, killedAt, delivered } = await trade(shop.file, join(folder, "every-line.db"), 1, ends);
    expect(found).toEqual([]);
    expect(places.filter((place) => !killedAt.has(place))).toEqual([]);
    expect(delivered).toBeGreaterThan(20);
  });
});

// What the tests above are to catch, one mistake at a time, in a little play that shows it.
describe("the test catches a shop that", () => {
  const call =
    "await market.provideOrderDigitalCodes(JSON.parse(row.request) as ProvideOrderDigitalCodesInput, { deadline });";
  const insert = `db.prepare("INSERT INTO orders VALUES (?, ?, ?, ?)").run(row.id, row.state, row.since, row.request);`;
  const own = "DELETE FROM orders WHERE id = ? AND state = ? AND since = ?";

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
      "writes down only after the call what it sent",
      killsDuringTheCall,
      [
        [insert, ""],
        ["UPDATE keys SET order_id = ? WHERE key IN", "SELECT key FROM keys WHERE ? > 0 AND key IN"],
        [" RETURNING key", ""],
        [call, `try { ${call} } finally { if (row.state === "sending") ${insert} }`],
      ],
    ],
    [
      "puts keys back though another process has taken the order over",
      letsAnotherTakeOver,
      [[own, "DELETE FROM orders WHERE id = ? AND state <> ? AND since <> ?"]],
    ],
  ])("%s", async (name, play, changes) => {
    const database = join(folder, "play.db");
    expect(await play(shop.file, database)).toEqual([]);
    const { file } = await changed(name.replaceAll(" ", "-"), changes);
    expect(await play(file, database)).not.toEqual([]);
  });
});

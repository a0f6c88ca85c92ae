import { readFileSync } from "node:fs";
import { openDatabase } from "../../../docs/examples/keys/database.ts";
import { marketOrders } from "../../../docs/examples/keys/orders.ts";
import { addKeys } from "../../../docs/examples/keys/stock.ts";
import { createClient } from "../../../src/index.ts";
import { advance, startClock, stopClock } from "../../stoppedClock.ts";
import { faults, openEnds } from "./faults.ts";
import type { Mortal } from "./mortal.ts";
import { buildParts } from "./shopProgram.ts";
import { fill, memoryOf } from "./stockroom.ts";
import { openWorld } from "./world.ts";

// Of each batch, a rule refuses one.
const batches = Array.from({ length: 16 }, (_, index) => `BATCH-${index}-`);
const inBatch = 80;
const deadline = 150;
const ended = new Error("This life has ended");

let looks = 0;
/** Goes on by a millisecond at each look, so that it does not matter how long this machine takes. */
const clock: Pick<typeof Date, "now"> = {
  now() {
    looks += 1;
    return looks;
  },
};

/** What came of killing the shop at each line. */
export interface Lives {
  /** What must not be; empty when all is well. */
  readonly found: readonly string[];
  readonly places: number;
  /** The places that it was never killed at. */
  readonly missed: readonly string[];
  readonly delivered: number;
}

/** What a life leaves undone when it ends, no one awaits. */
function passOver(reason: unknown): void {
  if (reason !== ended) throw reason;
}

/** Where a text begins in a file of the example. */
function placeOf(file: string, text: string): string {
  const before = readFileSync(`docs/examples/keys/${file}`, "utf8").split(text)[0]?.split("\n") ?? [];
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Lets a shop trade in this process, over and over: each life ends at the first place where none has ended yet. Then
 * nothing of it runs any more, its connections are cut, and what it stored is all that remains.
 */
export async function killAtEveryLine(database: string, mortal: () => Mortal, store: string): Promise<Lives> {
  const parts = await buildParts();
  const places = [...parts.places].filter((place) => /^(handOver|ledger)\.ts/.test(place) || place.startsWith(store));
  const missed = new Set(places);
  // Comes to pass only with a second process: the play letsAnotherTakeOver.
  missed.delete(placeOf("ledger.ts", "return 0;"));
  // Calls end in time when Market is silent, however busy this machine is.
  stopClock();
  const world = await openWorld(1, undefined, () => advance(deadline));
  const { market, orders } = world;
  const found: string[] = [];
  const stockroom = await openDatabase(database);
  for (const batch of batches) {
    await fill(stockroom, inBatch - 1, batch);
    await addKeys(stockroom, "A", [batch.padEnd(300, "x")]);
  }

  /** Whether it was killed before so many passes were over. */
  async function live(passes: number): Promise<boolean> {
    const self = { isDead: false };
    const { require, die } = mortal();
    const { keyDesk, openDatabase: open } = parts.load(
      (place, value) => {
        if (missed.delete(place)) self.isDead = true;
        if (self.isDead) throw ended;
        return value;
      },
      require,
      clock,
    );
    const fetchAlive: typeof fetch = async (...asked) => {
      if (self.isDead) throw ended;
      return await fetch(...asked);
    };
    const atMarket = marketOrders("ACMA:pretend", "2", market.url);
    const client = createClient({ apiKey: "ACMA:pretend", campaignId: 1, baseUrl: market.url, fetch: fetchAlive });
    try {
      const opened = await open(database);
      const desk = keyDesk({
        database: opened,
        market: client,
        statusesOf: (ids) => atMarket.statusesOf(ids),
        report: () => undefined,
        warn: () => undefined,
        deadline,
        patience: 5,
        rest: 20,
      });
      const handOverAll = async (): Promise<void> => {
        const leaflet = { slip: "<p>Enter the key.</p>", activate_till: "2099-12-31" };
        const waiting = await atMarket.waiting(1);
        const handing = waiting.map(({ orderId, items }) =>
          desk.handOver({ orderId, items: items.map((item) => ({ ...item, ...leaflet })) }),
        );
        await Promise.allSettled(handing);
      };
      for (let pass = 0; pass < passes && !self.isDead; pass += 1)
        await Promise.allSettled([handOverAll(), desk.followUp()]);
      if (!self.isDead) await opened.close();
    } catch (error) {
      if (!self.isDead) throw error;
    }
    await die();
    found.push(...faults(market.calls, await memoryOf(stockroom), batches.length * inBatch));
    return self.isDead;
  }

  process.on("unhandledRejection", passOver);
  try {
    // A life that comes nowhere new is followed by few more.
    for (let inVain = 0; inVain < 10 && missed.size > 0 && found.length === 0;)
      inVain = (await live(20)) ? 0 : inVain + 1;
    const left = [...missed];
    missed.clear();
    world.calmDown();
    let open: readonly string[] = [];
    for (let more = 50; more > 0 && found.length === 0; more = open.length > 0 ? more - 1 : 0) {
      await live(10);
      open = openEnds(market.calls, await memoryOf(stockroom), orders);
    }
    found.push(...open);
    const delivered = orders.filter(({ status }) => status === "DELIVERED").length;
    return { found, places: places.length, missed: left, delivered };
  } finally {
    process.off("unhandledRejection", passOver);
    startClock();
    await stockroom.close();
    await market.stop();
  }
}

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { faults, openEnds } from "./faults.ts";
import { type Fate, type PretendMarket, type PretendOrder, startPretendMarket, type Temper } from "./pretendMarket.ts";
import { startShop } from "./startShop.ts";
import { openStockroom } from "./stockroom.ts";

/** A little story of a shop; gives what must not be, as soon as it is, and nothing when all has ended well. */
export type Play = (program: string, database: string, node?: string) => Promise<readonly string[]>;

interface Stage {
  readonly market: PretendMarket;
  start(deadlineMs?: number): ChildProcess;
}

const stocked = 20;
const took: Fate = { takes: true, says: "200" };
const tookAndFailed: Fate = { takes: true, says: "500" };
const refused: Fate = { takes: false, says: "400" };

const orderOf = (orderId: number): PretendOrder => ({
  orderId,
  items: [{ id: 1, offerId: "A", count: 2 }],
  status: "PROCESSING",
});

function play(temper: () => Temper, act: (stage: Stage) => void | Promise<void>): Play {
  return async (program, database, node) => {
    const market = await startPretendMarket(temper());
    const stockroom = openStockroom(database, stocked);
    const ends: [ChildProcess, Promise<unknown>][] = [];
    const start = (deadlineMs = 400): ChildProcess => {
      const shop = startShop(program, database, market.url, { DEADLINE_MS: String(deadlineMs) }, node);
      ends.push([shop, once(shop, "close")]);
      shop.stdout.resume();
      shop.stderr.resume();
      return shop;
    };
    try {
      await act({ market, start });
      const until = Date.now() + 20_000;
      for (;;) {
        const memory = stockroom.read();
        const found = faults(market.calls, memory, stocked);
        const open = openEnds(market.calls, memory, market.orders);
        if (found.length > 0 || open.length === 0) return found;
        if (Date.now() > until) return open;
        await pause(20);
      }
    } finally {
      for (const [shop] of ends) shop.kill("SIGKILL");
      await Promise.all(ends.map(([, closed]) => closed));
      stockroom.close();
      await market.stop();
    }
  };
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error("The story does not go on");
    await pause(10);
  }
}

/** Market takes the keys and answers 500; the e-mail takes its time. */
export const failsThoughItTook = play(
  () => ({ orders: [orderOf(1)], fateOf: (_, before) => (before === 0 ? tookAndFailed : took), deliversAfter: 500 }),
  ({ start }) => void start(),
);

/** The same, and the second call is refused before the e-mail has arrived. */
export const refusesTheSecondCall = play(
  () => ({ orders: [orderOf(1)], fateOf: (_, before) => (before === 0 ? tookAndFailed : refused), deliversAfter: 500 }),
  ({ start }) => void start(),
);

/** The shop is killed while Market has its keys, the buyer gets them, and then comes the next. */
export const killsDuringTheCall: Play = (...asked) => {
  // Of this one story: several may be played at once.
  let kill: (() => void) | undefined;
  const story = play(
    () => ({
      orders: [orderOf(1), { ...orderOf(2), status: "CANCELLED" }],
      fateOf: () => took,
      meanwhile: () => kill?.(),
    }),
    async ({ market, start }) => {
      const [first, second] = market.orders;
      const shop = start();
      kill = () => shop.kill("SIGKILL");
      await until(() => first?.status === "DELIVERED" && shop.signalCode !== null);
      kill = undefined;
      if (second) second.status = "PROCESSING";
      start();
    },
  );
  return story(...asked);
};

/** Market refuses the first call, but so late that another process has given it up and has sent the keys again. */
export const letsAnotherTakeOver = play(
  () => {
    const order = orderOf(1);
    return {
      orders: [order],
      fateOf: (_, before) => (before === 0 ? refused : took),
      meanwhile: (call) => (call.refused ? until(() => order.status === "DELIVERED") : undefined),
    };
  },
  async ({ market, start }) => {
    const patient = start(60_000);
    await until(() => market.calls.length > 0);
    start();
    // It says so once it has done what is to be done about it.
    for await (const text of patient.stderr ?? []) if (String(text).includes("BadRequestError")) break;
  },
);

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { faults, openEnds } from "./faults.ts";
import { type Fate, type PretendMarket, type PretendOrder, startPretendMarket, type Temper } from "./pretendMarket.ts";
import { startShop } from "./startShop.ts";
import { openStockroom } from "./stockroom.ts";
import { until } from "../../until.ts";

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
    const stockroom = await openStockroom(database, stocked);
    const ends: [ChildProcess, Promise<unknown>][] = [];
    const start = (deadlineMs = 400): ChildProcess => {
      const shop = startShop(program, database, market.url, { DEADLINE_MS: String(deadlineMs) }, node);
      ends.push([shop, once(shop, "close")]);
      shop.stdout.resume();
      shop.stderr.resume();
      return shop;
    };
    try {
      try {
        await act({ market, start });
      } catch (error) {
        return [String(error)];
      }
      let found: readonly string[] = [];
      let open: readonly string[] = [];
      const isOver = async (): Promise<boolean> => {
        const memory = await stockroom.read();
        found = faults(market.calls, memory, stocked);
        open = openEnds(market.calls, memory, market.orders);
        return found.length > 0 || open.length === 0;
      };
      // A wrong shop may never come to an end.
      await until(isOver).catch(() => undefined);
      return found.length > 0 ? found : open;
    } finally {
      for (const [shop] of ends) shop.kill("SIGKILL");
      await Promise.all(ends.map(([, closed]) => closed));
      await stockroom.close();
      await market.stop();
    }
  };
}

/** Market takes the keys and answers 500; the e-mail takes its time. */
export const failsThoughItTook = play(
  () => ({ orders: [orderOf(1)], fateOf: (_, before) => (before === 0 ? tookAndFailed : took), deliversAfter: 40 }),
  ({ start }) => void start(),
);

/** The same, and the second call is refused before the e-mail has arrived. */
export const refusesTheSecondCall = play(
  () => ({ orders: [orderOf(1)], fateOf: (_, before) => (before === 0 ? tookAndFailed : refused), deliversAfter: 40 }),
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
      const [, second] = market.orders;
      const shop = start();
      kill = () => shop.kill("SIGKILL");
      await until(() => shop.signalCode !== null);
      market.deliver();
      kill = undefined;
      if (second) second.status = "PROCESSING";
      start();
    },
  );
  return story(...asked);
};

/** Market refuses the first call, but so late that another process has given it up and has sent the keys again. */
export const letsAnotherTakeOver: Play = (...asked) => {
  let questions = 0;
  const story = play(
    () => {
      const order = orderOf(1);
      return {
        orders: [order],
        fateOf: (_, before) => (before === 0 ? refused : took),
        meanwhile: (call) => (call.refused ? until(() => order.status === "DELIVERED") : undefined),
        fateOfQuestion() {
          questions += 1;
          return "200";
        },
      };
    },
    async ({ market, start }) => {
      let said = "";
      start(60_000).stderr?.on("data", (chunk: Buffer) => (said += String(chunk)));
      await until(() => market.calls.length > 0);
      const other = start();
      await until(() => said.includes("BadRequestError"));
      // It has done what is to be done about it when it asks for orders again.
      other.kill("SIGKILL");
      await once(other, "close");
      const before = questions;
      await until(() => questions > before);
    },
  );
  return story(...asked);
};

/** Market tells nothing of the orders that it is asked for by id, and a new one comes. */
export const looksUpInVain: Play = (...asked) => {
  let failed = 0;
  let fails = true;
  const story = play(
    () => ({
      orders: [orderOf(1), { ...orderOf(2), status: "CANCELLED" }],
      fateOf: () => took,
      fateOfQuestion(isLookUp) {
        if (!isLookUp || !fails) return "200";
        failed += 1;
        return "500";
      },
    }),
    async ({ market, start }) => {
      const [, second] = market.orders;
      start();
      await until(() => failed > 0);
      if (second) second.status = "PROCESSING";
      await until(() => second?.status === "DELIVERED" || failed > 20);
      if (second?.status !== "DELIVERED") throw new Error("Nothing is sold while look-ups fail");
      fails = false;
    },
  );
  return story(...asked);
};

import type { ChildProcess } from "node:child_process";
import { faults, openEnds } from "./faults.ts";
import { type Fate, type PretendMarket, type PretendOrder, startPretendMarket, type Temper } from "./pretendMarket.ts";
import { startShop, stopShop } from "./startShop.ts";
import { memoryOf, openStockroom } from "./stockroom.ts";
import { until } from "../../until.ts";

/** A little story of a shop; gives what must not be, as soon as it is, and nothing when all has ended well. */
export type Play = (program: string, database: string, node?: string) => Promise<readonly string[]>;

interface Stage {
  readonly market: PretendMarket;
  start(): ChildProcess;
}

interface Story {
  readonly temper: Temper;
  readonly act: (stage: Stage) => void | Promise<void>;
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

/** A play of a story, which begins anew each time: several may be played at once. */
function play(begin: () => Story): Play {
  return async (program, database, node) => {
    const { temper, act } = begin();
    const market = await startPretendMarket(temper);
    const stockroom = await openStockroom(database, stocked);
    const shops: ChildProcess[] = [];
    const start = (): ChildProcess => {
      const shop = startShop(program, database, market.url, { node });
      shops.push(shop);
      return shop;
    };
    try {
      await act({ market, start });
      let found: readonly string[] = [];
      let open: readonly string[] = [];
      const isOver = async (): Promise<boolean> => {
        const memory = await memoryOf(stockroom);
        found = faults(market.calls, memory, stocked);
        open = openEnds(market.calls, memory, market.orders);
        return found.length > 0 || open.length === 0;
      };
      // A wrong shop may never come to an end.
      await until(isOver).catch(() => undefined);
      return found.length > 0 ? found : open;
    } finally {
      await Promise.all(shops.map(stopShop));
      await stockroom.close();
      await market.stop();
    }
  };
}

/** Market takes the keys and answers 500; the second call is refused before the e-mail has arrived. */
export const refusesTheSecondCall = play(() => ({
  temper: {
    orders: [orderOf(1)],
    fateOf: (_, before) => (before === 0 ? tookAndFailed : refused),
    deliversAfter: 40,
  },
  act: ({ start }) => void start(),
}));

/** The shop is killed while Market has its keys, the buyer gets them, and then comes the next. */
export const killsDuringTheCall = play(() => {
  const second: PretendOrder = { ...orderOf(2), status: "CANCELLED" };
  let kill: (() => void) | undefined;
  return {
    temper: { orders: [orderOf(1), second], fateOf: () => took, meanwhile: () => kill?.() },
    async act({ market, start }) {
      const shop = start();
      kill = () => shop.kill("SIGKILL");
      await until(() => shop.signalCode !== null);
      market.deliver();
      kill = undefined;
      second.status = "PROCESSING";
      start();
    },
  };
});

/** Market tells nothing of the orders that it is asked for by id, and a new one comes. */
export const looksUpInVain = play(() => {
  const second: PretendOrder = { ...orderOf(2), status: "CANCELLED" };
  const isSold = (): boolean => second.status === "DELIVERED";
  let failed = 0;
  let fails = true;
  return {
    temper: {
      orders: [orderOf(1), second],
      fateOf: () => took,
      fateOfQuestion(isLookUp) {
        if (!isLookUp || !fails) return "200";
        failed += 1;
        return "500";
      },
    },
    async act({ start }) {
      start();
      await until(() => failed > 0);
      second.status = "PROCESSING";
      await until(() => isSold() || failed > 20);
      if (!isSold()) throw new Error("Nothing is sold while look-ups fail");
      fails = false;
    },
  };
});

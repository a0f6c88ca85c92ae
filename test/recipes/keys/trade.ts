import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { faults, openEnds } from "./faults.ts";
import { type Fate, type PretendOrder, startPretendMarket } from "./pretendMarket.ts";
import { random } from "./random.ts";
import { startShop } from "./startShop.ts";
import { openStockroom } from "./stockroom.ts";

/** How a process of the shop is killed: at a place of its program, or after some milliseconds. */
export type End = { readonly place: string } | { readonly afterMs: number };

/** What a trade came to. */
export interface Traded {
  /** What must not be; empty when all is well. */
  readonly found: readonly string[];
  /** The places at which a process was killed. */
  readonly killedAt: ReadonlySet<string>;
  readonly delivered: number;
}

const stocked = 1000;
const calm: Fate = { takes: true, says: "200" };
const fates: readonly Fate[] = [
  calm,
  { takes: false, says: "400" },
  { takes: true, says: "500" },
  { takes: true, says: "reset" },
  { takes: false, says: "403" },
  { takes: false, says: "500" },
  { takes: true, says: "nothing" },
  { takes: true, says: "half a 200" },
  { takes: false, says: "420" },
  { takes: false, says: "reset" },
];

/** Orders that can be filled and wait. */
const isOpen = ({ status, items }: PretendOrder): boolean => status === "PROCESSING" && items[0]?.offerId !== "NONE";

/**
 * Lets a shop trade with a Market that loses its temper, while its processes, two at a time, end as told, and then in
 * peace until every order is where it belongs. Ends at the first thing that must not be.
 */
export async function trade(program: string, database: string, seed: number, ends: readonly End[]): Promise<Traded> {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const orders: PretendOrder[] = [];
  const tempers = new Map<number, Fate[]>();
  const running = new Set<ChildProcess>();
  const killedAt = new Set<string>();
  let atPeace = false;

  const addOrder = (): void => {
    const orderId = 59_000_000_001 + orders.length;
    // The second is one that cannot be filled, and so waits all the while.
    const offers = orders.length === 1 ? ["NONE"] : pick([["A"], ["B"], ["A", "B"], ["A", "A"]]);
    const items = offers.map((offerId, index) => ({ id: index + 1, offerId, count: pick([1, 2, 3]) }));
    const first = fates[orders.length % fates.length] ?? calm;
    orders.push({ orderId, items, status: "PROCESSING" });
    tempers.set(orderId, [first, ...Array.from({ length: Math.floor(next() * 3) }, () => pick(fates))]);
  };
  const market = await startPretendMarket({
    orders,
    fateOf: (orderId) => (atPeace ? calm : (tempers.get(orderId)?.shift() ?? calm)),
    fateOfQuestion: () => (atPeace || next() < 0.95 ? "200" : pick(["500", "reset"])),
    forgets: () => !atPeace && next() < 0.1,
    pageSize: 3,
    meanwhile({ orderId }) {
      if (atPeace) return;
      const order = orders.find((one) => one.orderId === orderId);
      if (order && next() < 0.1) order.status = "CANCELLED";
      if (next() < 0.05) pick([...running]).kill("SIGKILL");
    },
  });
  const stockroom = openStockroom(database, stocked);
  const found: string[] = [];

  /** One process, from its start to its end; says where it was killed, if that was at a place. */
  async function live(end: End | undefined): Promise<string | undefined> {
    const shop = startShop(program, database, market.url, end && "place" in end ? { KILL_AT: end.place } : {});
    running.add(shop);
    const closed = once(shop, "close") as Promise<[number | null]>;
    const kill = (): unknown => shop.kill("SIGKILL");
    // What it says of failed calls is of no interest, but it must not fill the pipe.
    shop.stderr.resume();
    let said = "";
    shop.stdout.on("data", (chunk: Buffer) => (said += String(chunk)));
    const limit = setTimeout(kill, 10_000);
    if (end && "afterMs" in end) shop.stdout.once("data", () => setTimeout(kill, end.afterMs));
    if (end === undefined) {
      const isRunning = (): boolean => shop.exitCode === null && shop.signalCode === null;
      while (isRunning() && openEnds(market.calls, stockroom.read(), orders).length > 0) await pause(50);
      kill();
    }
    const [code] = await closed;
    clearTimeout(limit);
    running.delete(shop);
    found.push(...faults(market.calls, stockroom.read(), stocked));
    if (code !== null) found.push(`a process ended by itself, with ${code}`);
    return /^killed at (.*)$/m.exec(said)?.[1];
  }

  const rest = ends.map((end) => ({ end, tries: 8 }));
  async function lane(): Promise<void> {
    for (let one = rest.shift(); one && found.length === 0; one = rest.shift()) {
      const place = await live(one.end);
      if (place !== undefined) killedAt.add(place);
      // Killed by Market before it came there.
      else if ("place" in one.end && one.tries > 1) rest.push({ ...one, tries: one.tries - 1 });
    }
  }
  // Buyers come all the while, but no more than a shop can serve that is killed so often.
  const buyers = setInterval(() => {
    if (orders.filter(isOpen).length < 8) addOrder();
  }, 60);
  try {
    addOrder();
    addOrder();
    await Promise.all([lane(), lane()]);
    clearInterval(buyers);
    atPeace = true;
    if (found.length === 0) await live(undefined);
    if (found.length === 0) found.push(...openEnds(market.calls, stockroom.read(), orders));
    return { found, killedAt, delivered: orders.filter(({ status }) => status === "DELIVERED").length };
  } finally {
    clearInterval(buyers);
    stockroom.close();
    await market.stop();
  }
}

import { type Fate, type PretendMarket, type PretendOrder, startPretendMarket } from "./pretendMarket.ts";
import { seededRandom } from "../../../scripts/simulate/seededRandom.ts";

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

/** Market and its buyers. */
export interface World {
  readonly market: PretendMarket;
  readonly orders: readonly PretendOrder[];
  /** Numbers from 0 to below 1, the same each time. */
  readonly next: () => number;
  /** From now on nothing goes wrong, and no one buys. */
  calmDown(): void;
  /** How many requests Market has got. */
  heard: number;
  /** What Market says when it is asked for orders, instead of what it likes to. */
  questions: "200" | "500" | undefined;
}

/** Orders that can be filled and wait. */
const isOpen = ({ status, items }: PretendOrder): boolean => status === "PROCESSING" && items[0]?.offerId !== "NONE";

/** Starts a Market that loses its temper, and has always a few orders that wait. */
export async function openWorld(onCall: () => void): Promise<World> {
  const next = seededRandom(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const orders: PretendOrder[] = [];
  const tempers = new Map<number, Fate[]>();
  let atPeace = false;

  function addOrder(): void {
    const orderId = 59_000_000_001 + orders.length;
    // The second is one that cannot be filled, and so waits all the while.
    const offers = orders.length === 1 ? ["NONE"] : pick([["A"], ["B"], ["A", "B"], ["A", "A"]]);
    const items = offers.map((offerId, index) => ({ id: index + 1, offerId, count: pick([1, 2, 3]) }));
    const first = fates[orders.length % fates.length] ?? calm;
    orders.push({ orderId, items, status: "PROCESSING" });
    tempers.set(orderId, [first, ...Array.from({ length: Math.floor(next() * 3) }, () => pick(fates))]);
  }
  const market = await startPretendMarket({
    orders,
    fateOf: (orderId) => (atPeace ? calm : (tempers.get(orderId)?.shift() ?? calm)),
    fateOfQuestion() {
      world.heard += 1;
      if (world.questions) return world.questions;
      if (atPeace) return "200";
      // No more than a shop can serve that is killed so often.
      if (orders.filter(isOpen).length < 8) addOrder();
      return next() < 0.95 ? "200" : pick(["500", "reset"]);
    },
    forgets: () => !atPeace && !world.questions && next() < 0.1,
    pageSize: 3,
    meanwhile(call) {
      world.heard += 1;
      if (atPeace) return;
      const order = orders.find(({ orderId }) => orderId === call.orderId);
      if (order && next() < 0.1) order.status = "CANCELLED";
      onCall();
    },
  });
  const world: World = {
    market,
    orders,
    next,
    heard: 0,
    questions: undefined,
    calmDown() {
      atPeace = true;
    },
  };
  addOrder();
  addOrder();
  return world;
}

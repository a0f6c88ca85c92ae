import type { Database } from "../../../docs/examples/keys/database.ts";
import { keyDesk } from "../../../docs/examples/keys/handOver.ts";
import { addKeys } from "../../../docs/examples/keys/stock.ts";
import { createClient, type Fetch } from "../../../src/index.ts";
import { faults, openEnds } from "./faults.ts";
import type { Fate, KeyCall, PretendOrder } from "./pretendMarket.ts";
import { memoryOf, numbered } from "./stockroom.ts";

const taken: Fate = { takes: true, says: "200" };
const takenInSecret: Fate = { takes: true, says: "500" };
const failed: Fate = { takes: false, says: "500" };
const refused: Fate = { takes: false, says: "400" };
const forbidden: Fate = { takes: false, says: "403" };
const takenInSilence: Fate = { takes: true, says: "nothing" };

/** The offer and the number of keys of each order, and what its calls come to; in the end Market takes the keys. */
const bought: readonly (readonly [offerId: string, count: number, ...fates: Fate[]])[] = [
  ["A", 2],
  ["A", 1, takenInSecret],
  ["A", 1, takenInSilence],
  ["A", 2, failed, refused],
  ["A", 1, refused, takenInSecret],
  ["A", 1, forbidden],
  // Of these keys a rule refuses the first.
  ["B", 1],
];
const cancelledOnceCalled = 4;
const stock = { A: numbered(40), B: ["0".repeat(300), "KEY-B"] };
const stocked = stock.A.length + stock.B.length;

/** A Market without a network. */
function openMarket() {
  const orders = bought.map(([offerId, count], index): PretendOrder => {
    const items = [{ id: 1, offerId, count }];
    return { orderId: index + 1, items, status: "PROCESSING" };
  });
  const fates = new Map(orders.map(({ orderId }, index) => [orderId, bought[index]?.slice(2) as Fate[]]));
  const calls: KeyCall[] = [];
  const fetch: Fetch = (url, { body = "" }) => {
    const orderId = Number(/orders\/(\d+)/.exec(url)?.[1]);
    const { items } = JSON.parse(body) as { items: { codes: string[] }[] };
    const order = orders.find((one) => one.orderId === orderId);
    const { takes, says } = order?.status === "PROCESSING" ? (fates.get(orderId)?.shift() ?? taken) : refused;
    const keys = items.flatMap(({ codes }) => codes);
    calls.push({ orderId, body, keys, taken: takes, refused: !takes && says.startsWith("4") });
    if (order && orderId === cancelledOnceCalled) order.status = "CANCELLED";
    if (says === "nothing") return Promise.reject(new TypeError("fetch failed"));
    const errors = [{ code: "PRETEND", message: "Market did not like something" }];
    return Promise.resolve(
      says === "200" ? Response.json({ status: "OK" }) : Response.json({ status: "ERROR", errors }, { status: +says }),
    );
  };
  return {
    orders,
    calls,
    fetch,
    /** The e-mails that are on their way arrive. */
    deliver() {
      for (const order of orders)
        if (calls.some((call) => call.taken && call.orderId === order.orderId)) order.status = "DELIVERED";
    },
  };
}

/**
 * A database and a fetch for a process that is killed after so many steps: it does none from then on. Between two of
 * these nothing outside the process changes, so wherever else it is killed, it is as if at the next of them.
 */
function mortal({ transaction, ...others }: Database, fetch: Fetch, steps: number) {
  let left = steps;
  const step = (): void => {
    left -= 1;
    if (left < 0) throw new Error("The process was killed");
  };
  const database: Database = {
    ...others,
    async transaction(work) {
      const done = await transaction((sql) =>
        work((statement, ...values) => {
          step();
          return sql(statement, ...values);
        }),
      );
      // What it has stored it may not live to know.
      step();
      return done;
    },
  };
  const fetchOnce: Fetch = async (...asked) => {
    step();
    const response = await fetch(...asked);
    step();
    return response;
  };
  return { database, fetch: fetchOnce, isDead: () => left < 0 };
}

/**
 * Lets a shop serve the same orders again and again: killed before its first step, then before its second, and so on,
 * each time twice, and then in peace; until it is served before it is killed. Resolves to how many steps that took, and
 * to what must not be. `sleep` lets the time pass that a call may take.
 */
export async function killAtEveryStep(database: Database, sleep: () => void) {
  const found: string[] = [];
  let steps = 0;
  for (let wasKilled = true; wasKilled && found.length === 0; steps += 1) {
    await database.transaction(async (sql) => {
      await sql("DELETE FROM keys");
      await sql("DELETE FROM orders");
    });
    for (const [offer, keys] of Object.entries(stock)) await addKeys(database, offer, keys);
    const market = openMarket();

    /** Whether it was killed. */
    const live = async (lifespan: number): Promise<boolean> => {
      const { isDead, ...own } = mortal(database, market.fetch, lifespan);
      const desk = keyDesk({
        database: own.database,
        market: createClient({ apiKey: "ACMA:pretend", campaignId: 1, retries: 0, fetch: own.fetch }),
        statusesOf: () => Promise.resolve(new Map(market.orders.map(({ orderId, status }) => [orderId, status]))),
        report: () => undefined,
        warn: () => undefined,
        patience: -1,
        rest: 0,
      });
      for (let pass = 1; pass <= 7 && !isDead(); pass += 1) {
        const waiting = market.orders.filter(({ status }) => status === "PROCESSING");
        const leaflet = { slip: "<p>Enter the key.</p>", activate_till: "2099-12-31" };
        const handing = waiting.map(({ orderId, items }) =>
          desk.handOver({ orderId, items: items.map((item) => ({ ...item, ...leaflet })) }),
        );
        await Promise.allSettled([...handing, desk.followUp()]);
        if (pass % 3 === 0) market.deliver();
      }
      sleep();
      return isDead();
    };
    wasKilled = await live(steps);
    await live(steps);
    await live(Infinity);
    const memory = await memoryOf(database);
    found.push(...faults(market.calls, memory, stocked), ...openEnds(market.calls, memory, market.orders));
  }
  return { found, steps };
}

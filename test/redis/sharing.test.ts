import { afterAll, describe, expect, test } from "@jest/globals";
import { until } from "../until.ts";
import { type EnforcingMarket, startEnforcingMarket, type Terms } from "./enforcingMarket.ts";
import { openShop, type Plan, type Told } from "./openShop.ts";
import { type RedisServer, startRedis } from "./startRedis.ts";

const minute = 60_000;
const small = { requests: 100, windowMs: 10_000 };
/** Ends a test that has no end of its own. Each waits for what it states, however long a busy machine takes. */
const patienceMs = 200_000;

const closing: (() => Promise<void>)[] = [];
// After all tests: they run concurrently, because most of their time is spent waiting for windows to end.
afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function market(terms: Terms): Promise<EnforcingMarket> {
  const opened = await startEnforcingMarket(terms);
  closing.push(() => opened.close());
  return opened;
}

async function redis(): Promise<RedisServer> {
  const started = await startRedis();
  closing.push(() => started.stop());
  return started;
}

/** Opens the shops, lets them work together until something holds, and stops them. */
async function workUntil(holds: () => boolean, ...plans: Plan[]): Promise<(Told | undefined)[]> {
  const shops = await Promise.all(plans.map(openShop));
  const work = shops.map((shop) => shop.work());
  try {
    await until(holds, patienceMs);
  } finally {
    for (const shop of shops) shop.stop();
  }
  return Promise.all(work);
}

/** Whether more than so many calls of the campaign went in one window, and then the next began. */
function used({ windows }: EnforcingMarket, campaign: number, count: number): boolean {
  const counts = [...(windows.get(String(campaign)) ?? [])].sort(([one], [other]) => one - other);
  return counts.slice(0, -1).some(([, calls]) => calls > count);
}

describe("four processes that share a Redis, with two calls in flight each, 1 000 a minute and 10 in parallel", () => {
  test.concurrent("use more than 95 % of the quota and get no 420; without sharing they get many", async () => {
    const terms = { requests: 1_000, windowMs: minute };
    const [shared, alone, { port }] = await Promise.all([market(terms), market(terms), redis()]);
    const plan = { campaigns: [1], callers: 2, concurrency: 2 };
    const names = ["a", "b", "c", "d"];
    await workUntil(
      () => used(shared, 1, 950) && alone.refusals.length > 0,
      ...names.map((name) => ({ ...plan, name, market: shared.url, redisPort: port })),
      ...names.map((name) => ({ ...plan, name, market: alone.url })),
    );
    expect(shared.refusals).toEqual([]);
  });
});

describe("processes with nothing configured but the client", () => {
  /** Two thirds of what the slots can bear, of both pools. */
  const plan = { campaigns: [1], callers: 6, timeout: 3_000 };
  const names = ["a", "b", "c", "d"];
  const latencyMs = (): number => 100 + Math.random() * 200;
  const slow = { requests: 10_000, windowMs: minute, latencyMs };

  test.concurrent(
    "share the slots of both pools, and get no 420; with the quota alone shared they get many",
    async () => {
      const [shared, alone, { port }] = await Promise.all([market(slow), market(slow), redis()]);
      const both = {
        ...plan,
        redisPort: port,
        operations: ["getDeliveryOptions", "verifyOrderEac", "provideOrderItemIdentifiers"] as const,
      };
      const told = await workUntil(
        () => shared.offers.length > 400 && alone.refusals.length > 20,
        ...names.map((name) => ({ ...both, name, market: shared.url })),
        ...names.map((name) => ({ ...both, name, market: alone.url, campaigns: [2], slots: false })),
      );
      expect(shared.refusals).toEqual([]);
      // Nobody starves: each makes a fair share of the calls.
      for (const one of told.slice(0, names.length)) expect(one?.made.length).toBeGreaterThan(400 / names.length / 2);
    },
  );

  test.concurrent.each(["iovalkey", "redis"] as const)("share them through %s too", async (library) => {
    const [shop, { port }] = await Promise.all([market(slow), redis()]);
    const all = { ...plan, market: shop.url, redisPort: port, library };
    await workUntil(() => shop.offers.length > 100, ...names.map((name) => ({ ...all, name })));
    expect(shop.refusals).toEqual([]);
  });

  test.concurrent("get back the slots of killed ones", async () => {
    const [shop, { port }] = await Promise.all([market(slow), redis()]);
    const shops = await Promise.all(
      names.map((name) => openShop({ ...plan, name, market: shop.url, redisPort: port })),
    );
    const work = shops.map((one) => one.work());
    const [one, other, ...living] = shops;
    await until(() => shop.offers.length > 100 && shop.working() === 10, patienceMs);
    one?.kill();
    other?.kill();
    // What they hold is not given away while Market may be at work on it, and all of it afterwards.
    await until(() => shop.working() < 8, patienceMs);
    await until(() => shop.working() === 10, patienceMs);
    for (const each of living) each.stop();
    await Promise.all(work);
    expect(shop.refusals).toEqual([]);
  });

  test.concurrent("hold the slot of a call that ran out of time, because Market may still be at work", async () => {
    const latencyMs = (): number => (Math.random() < 0.1 ? 1_500 : 100);
    const [shop, { port }] = await Promise.all([market({ ...slow, latencyMs }), redis()]);
    const all = { ...plan, timeout: 500, market: shop.url, redisPort: port };
    await workUntil(() => shop.offers.length > 100, ...names.map((name) => ({ ...all, name })));
    expect(shop.refusals).toEqual([]);
  });

  test.concurrent("go on when Redis is full", async () => {
    const [shop, { port, ask }] = await Promise.all([market(slow), redis()]);
    let before = Infinity;
    const fill = async (): Promise<void> => {
      await until(() => shop.offers.length > 50, patienceMs);
      await ask("config", "set", "maxmemory", 1);
      before = shop.offers.length;
    };
    const all = { ...plan, market: shop.url, redisPort: port };
    await Promise.all([
      fill(),
      workUntil(() => shop.offers.length > before + 100, ...names.map((name) => ({ ...all, name }))),
    ]);
    expect(shop.refusals).toEqual([]);
  });
});

describe("processes that share a Redis", () => {
  const twoEach = { campaigns: [1], callers: 2, concurrency: 2, quota: small };
  const names = ["a", "b", "c"];

  test.concurrent("make every requested call exactly once", async () => {
    const [shop, { port }] = await Promise.all([market(small), redis()]);
    const plan = { ...twoEach, callers: 3, concurrency: 3, calls: 100, market: shop.url, redisPort: port };
    const shops = await Promise.all(names.map((name) => openShop({ ...plan, name })));
    const told = await Promise.all(shops.map((one) => one.work()));
    expect(shop.refusals).toEqual([]);
    expect(told.map((one) => one?.failures)).toEqual([{}, {}, {}]);
    expect([...shop.offers].sort()).toEqual(told.flatMap((one) => one?.made).sort());
    expect(new Set(shop.offers).size).toBe(300);
  });

  test.concurrent.each(["ioredis", "iovalkey", "redis"] as const)("can reach it through %s", async (library) => {
    const [shop, { port }] = await Promise.all([market(small), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port, library };
    await workUntil(() => used(shop, 1, 90), ...["a", "b"].map((name) => ({ ...plan, name })));
    expect(shop.refusals).toEqual([]);
  });

  test.concurrent("keep to the quota by the server's clock when their own is wrong", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, aheadMs: 4_700 }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    await workUntil(() => used(shop, 1, 90), ...names.map((name) => ({ ...plan, name })));
    // The six that are in flight before the first answer tells the time; the reserve of a real quota holds as many.
    expect(shop.refusals.length).toBeLessThanOrEqual(6);
  });

  test.concurrent("leave room for the seller's other programs when responses say what is left", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, others: 40, tells: true }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    await workUntil(() => used(shop, 1, 60 * 0.95), ...names.map((name) => ({ ...plan, name })));
    // The reserve of so small a quota is one call: what is in flight when the end is told may still be refused.
    expect(shop.refusals.length).toBeLessThanOrEqual(6 * (shop.windows.get("1")?.size ?? 0));
  });

  test.concurrent("all wait when one of them gets a 420", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, others: 50 }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    const windows = (): number => shop.windows.get("1")?.size ?? 0;
    let refusedIn = Infinity;
    const nextOne = (): boolean => {
      if (shop.refusals.length > 0) refusedIn = Math.min(refusedIn, windows());
      return windows() > refusedIn;
    };
    await workUntil(nextOne, ...names.map((name) => ({ ...plan, name })));
    // At most six calls are in flight when the first of them is told.
    expect(shop.refusals.length).toBeLessThanOrEqual(6 * windows());
  });

  test.concurrent("do not let one campaign take another's turns", async () => {
    const [shop, { port }] = await Promise.all([market(small), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    const told = await workUntil(
      () =>
        [1, 2].every((campaign) => used(shop, campaign, 90)) &&
        shop.offers.filter((offer) => offer.startsWith("quiet")).length === 40,
      { ...plan, name: "flood-a", campaigns: [1], callers: 50 },
      { ...plan, name: "flood-b", campaigns: [1, 2], callers: 50 },
      { ...plan, name: "quiet", campaigns: [3], callers: 1, calls: 40 },
    );
    expect(shop.refusals).toEqual([]);
    expect(told[2]?.failures).toEqual({});
    // One after the other, at 20 ms each: a turn behind the others would take a window for every few.
    expect(shop.windows.get("3")?.size).toBeLessThanOrEqual(3);
  });

  test.concurrent("go on within the quota when one of them is killed", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, latencyMs: 40 }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    const shops = await Promise.all(names.map((name) => openShop({ ...plan, name })));
    const work = shops.map((one) => one.work());
    const window = (): number => Math.floor(Date.now() / small.windowMs);
    const calls = (at = window()): number => shop.windows.get("1")?.get(at) ?? 0;
    // In the midst of a window's calls, with time left for the others to make them.
    await until(() => calls() > 10 && calls() < 60 && Date.now() % small.windowMs < 4_000, patienceMs);
    const killedIn = window();
    shops[1]?.kill();
    await until(() => window() > killedIn && calls() > 90, patienceMs);
    for (const one of shops) one.stop();
    const told = await Promise.all(work);
    expect(told[1]).toBeUndefined();
    expect(shop.refusals).toEqual([]);
    // The killed one took at most two turns with it.
    expect(calls(killedIn)).toBeGreaterThanOrEqual(97);
    expect(new Set(shop.offers).size).toBe(shop.offers.length);
    expect(shop.offers).toEqual(expect.arrayContaining(told.flatMap((one) => one?.made ?? [])));
  });
});

import { afterAll, describe, expect, test } from "@jest/globals";
import { until } from "../until.ts";
import { type EnforcingMarket, startEnforcingMarket, type Terms } from "./enforcingMarket.ts";
import { openShop, type Plan, type Shop, type Told } from "./openShop.ts";
import { type RedisServer, startRedis } from "./startRedis.ts";

const minute = 60_000;
const small = { requests: 100, windowMs: 10_000 };

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

/** Shortly before the end of the `count`th whole window from now, on the clock of this machine or on one ahead of it. */
const nearEnd =
  (windowMs: number, count: number, aheadMs = 0) =>
  async (): Promise<number> => {
    const now = (): number => Date.now() + aheadMs;
    // Shops that begin at the end of a window may make no call in it, and the next would not count as whole.
    const left = windowMs - (now() % windowMs);
    if (left < 1_500) await new Promise((resolve) => setTimeout(resolve, left));
    return (Math.floor(now() / windowMs) + 1 + count) * windowMs - aheadMs - 500;
  };

/** Opens the shops, and lets them work together until a moment that is reckoned from then. */
async function run(until: () => number | Promise<number>, ...plans: Plan[]): Promise<(Told | undefined)[]> {
  const shops = await Promise.all(plans.map(openShop));
  const moment = await until();
  return Promise.all(shops.map((shop) => shop.work(moment)));
}

/** Calls of the campaign in each window that has passed from its beginning to its end. */
function wholeWindows({ windows }: EnforcingMarket, campaign: number): number[] {
  const counts = [...(windows.get(String(campaign)) ?? [])].sort(([one], [other]) => one - other);
  return counts.slice(1).map(([, count]) => count);
}

/** Nearly all of the small quota in one window, also on a machine that has other work. */
function expectUsed(counts: readonly number[]): void {
  expect(counts).toHaveLength(1);
  expect(counts[0]).toBeGreaterThan(90);
}

const madeBy = (told: readonly (Told | undefined)[]): string[] =>
  told.flatMap((one) => one?.made ?? []).map(({ offerId }) => offerId);
const failuresOf = (told: readonly (Told | undefined)[]): Record<string, number>[] =>
  told.map((one) => one?.failures ?? { died: 1 });

describe("four processes that share a Redis, with two calls in flight each, 1 000 a minute and 10 in parallel", () => {
  test.concurrent("use more than 95 % of the quota and get no 420; without sharing they get many", async () => {
    const terms = { requests: 1_000, windowMs: minute };
    const [shared, alone, { port }] = await Promise.all([market(terms), market(terms), redis()]);
    const plan = { campaigns: [1], callers: 2, concurrency: 2 };
    const names = ["a", "b", "c", "d"];
    const all = await run(
      nearEnd(minute, 1),
      ...names.map((name) => ({ ...plan, name, market: shared.url, redisPort: port })),
      ...names.map((name) => ({ ...plan, name, market: alone.url })),
    );
    const told = all.slice(0, names.length);
    expect(shared.refusals).toEqual([]);
    expect(failuresOf(told)).toEqual(names.map(() => expect.not.objectContaining({ "rate-limit": expect.anything() })));
    const counts = wholeWindows(shared, 1);
    expect(counts).toHaveLength(1);
    for (const count of counts) expect(count).toBeGreaterThan(950);
    expect([...shared.offers].sort()).toEqual(madeBy(told).sort());
    expect(alone.refusals.length).toBeGreaterThan(0);
    const share = (one: EnforcingMarket): string =>
      `${one.refusals.length} of ${one.refusals.length + one.offers.length}`;
    process.stdout.write(
      `quota used ${counts.join(", ")} of 1000; 420s: shared ${share(shared)}, alone ${share(alone)}\n`,
    );
  });
});

describe("processes with nothing configured but the client", () => {
  /** Two thirds of what the slots can bear, of both pools. */
  const plan = { campaigns: [1], callers: 6, timeout: 3_000 };
  const names = ["a", "b", "c", "d"];
  const latencyMs = (): number => 100 + Math.random() * 200;
  const slow = { requests: 10_000, windowMs: minute, latencyMs };
  const openShops = ({ url }: EnforcingMarket, redisPort: number): Promise<Shop[]> =>
    Promise.all(names.map((name) => openShop({ ...plan, name, market: url, redisPort })));
  const inSeconds = (seconds: number) => (): number => Date.now() + seconds * 1_000;

  test.concurrent(
    "share the slots of both pools, and get no 420; with the quota alone shared they get many",
    async () => {
      const [shared, alone, { port }] = await Promise.all([market(slow), market(slow), redis()]);
      const both = {
        ...plan,
        redisPort: port,
        operations: ["getDeliveryOptions", "verifyOrderEac", "provideOrderItemIdentifiers"] as const,
      };
      const told = await run(
        inSeconds(12),
        ...names.map((name) => ({ ...both, name, market: shared.url })),
        ...names.map((name) => ({ ...both, name, market: alone.url, campaigns: [2], slots: false })),
      );
      expect(shared.refusals).toEqual([]);
      expect(alone.refusals.length).toBeGreaterThan(20);
      // Nobody starves: each makes a fair share of the calls.
      const made = told.slice(0, names.length).map((one) => one?.made.length ?? 0);
      const sum = made.reduce((total, count) => total + count, 0);
      for (const count of made) expect(count).toBeGreaterThan(sum / names.length / 2);
      const waited = told.slice(0, names.length).flatMap((one) => one?.made ?? []);
      const spans = waited.map(({ startedAt, endedAt }) => endedAt - startedAt).sort((one, other) => one - other);
      process.stdout.write(
        `${sum} calls; from call to result: 99 % within ${spans[Math.floor(spans.length * 0.99)] ?? 0} ms\n`,
      );
    },
  );

  test.concurrent.each(["iovalkey", "redis"] as const)("share them through %s too", async (library) => {
    const [shop, { port }] = await Promise.all([market(slow), redis()]);
    const all = { ...plan, market: shop.url, redisPort: port, library };
    await run(inSeconds(5), ...names.map((name) => ({ ...all, name })));
    expect(shop.refusals).toEqual([]);
    expect(shop.offers.length).toBeGreaterThan(50);
  });

  test.concurrent("get back the slots of killed ones after timeout and 5 s", async () => {
    const [shop, { port }] = await Promise.all([market(slow), redis()]);
    const shops = await openShops(shop, port);
    const work = shops.map((one) => one.work(Date.now() + 16_000));
    await until(() => shop.offers.length > 100);
    for (const one of shops.slice(0, 2)) one.kill();
    const killedAt = Date.now();
    await Promise.all(work);
    expect(shop.refusals).toEqual([]);
    const late = shop.acceptedAt.filter((at) => at > killedAt + 8_000).length;
    const lateMs = Math.max(...shop.acceptedAt) - killedAt - 8_000;
    // Ten slots of 0.2 s each; what the killed ones still held would leave fewer.
    expect(late / (lateMs / 1_000)).toBeGreaterThan(20);
  });

  test.concurrent("hold the slot of a call that ran out of time, because Market may still be at work", async () => {
    const latencyMs = (): number => (Math.random() < 0.1 ? 1_500 : 100);
    const [shop, { port }] = await Promise.all([market({ ...slow, latencyMs }), redis()]);
    await run(
      inSeconds(10),
      ...names.map((name) => ({ ...plan, timeout: 500, name, market: shop.url, redisPort: port })),
    );
    expect(shop.refusals).toEqual([]);
    expect(shop.offers.length).toBeGreaterThan(30);
  });

  test.concurrent("go on when Redis is full", async () => {
    const [shop, { port, ask }] = await Promise.all([market(slow), redis()]);
    const shops = await openShops(shop, port);
    const work = shops.map((one) => one.work(Date.now() + 8_000));
    await until(() => shop.offers.length > 50);
    await ask("config", "set", "maxmemory", 1);
    await Promise.all(work);
    expect(shop.refusals).toEqual([]);
    expect(shop.offers.length).toBeGreaterThan(150);
  });
});

describe("processes that share a Redis", () => {
  const twoEach = { campaigns: [1], callers: 2, concurrency: 2, quota: small };

  test.concurrent("make every requested call exactly once", async () => {
    const [shop, { port }] = await Promise.all([market(small), redis()]);
    const plan = { ...twoEach, callers: 3, concurrency: 3, calls: 100, market: shop.url, redisPort: port };
    const plans = ["a", "b", "c"].map((name) => ({ ...plan, graceMs: minute, name }));
    const told = await run(nearEnd(small.windowMs, 4), ...plans);
    expect(shop.refusals).toEqual([]);
    expect(failuresOf(told)).toEqual([{}, {}, {}]);
    expect([...shop.offers].sort()).toEqual(madeBy(told).sort());
    expect(new Set(shop.offers).size).toBe(300);
  });

  test.concurrent.each(["ioredis", "iovalkey", "redis"] as const)("can reach it through %s", async (library) => {
    const [shop, { port }] = await Promise.all([market(small), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port, library };
    await run(nearEnd(small.windowMs, 1), ...["a", "b"].map((name) => ({ ...plan, name })));
    expect(shop.refusals).toEqual([]);
    expectUsed(wholeWindows(shop, 1));
  });

  test.concurrent("keep to the quota by the server's clock when their own is wrong", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, aheadMs: 4_700 }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    await run(nearEnd(small.windowMs, 2, 4_700), ...["a", "b", "c"].map((name) => ({ ...plan, name })));
    // The six that are in flight before the first answer tells the time; the reserve of a real quota holds as many.
    expect(shop.refusals.length).toBeLessThanOrEqual(6);
    for (const count of wholeWindows(shop, 1)) expect(count).toBeGreaterThan(90);
  });

  test.concurrent("leave room for the seller's other programs when responses say what is left", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, others: 40, tells: true }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    await run(nearEnd(small.windowMs, 1), ...["a", "b", "c"].map((name) => ({ ...plan, name })));
    // The reserve of so small a quota is one call: what is in flight when the end is told may still be refused.
    expect(shop.refusals.length).toBeLessThanOrEqual(12);
    for (const count of wholeWindows(shop, 1)) expect(count).toBeGreaterThan(60 * 0.95);
  });

  test.concurrent("all wait when one of them gets a 420", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, others: 50 }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    await run(nearEnd(small.windowMs, 1), ...["a", "b", "c"].map((name) => ({ ...plan, name })));
    // Two windows, and at most six calls in flight when the first of them is told.
    expect(shop.refusals.length).toBeGreaterThan(0);
    expect(shop.refusals.length).toBeLessThanOrEqual(12);
  });

  test.concurrent("do not let one campaign take another's turns", async () => {
    const [shop, { port }] = await Promise.all([market(small), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    const told = await run(
      nearEnd(small.windowMs, 1),
      { ...plan, name: "flood-a", campaigns: [1], callers: 50 },
      { ...plan, name: "flood-b", campaigns: [1, 2], callers: 50 },
      { ...plan, name: "quiet", campaigns: [3], callers: 1, calls: 40 },
    );
    expect(shop.refusals).toEqual([]);
    expect(told[2]?.made).toHaveLength(40);
    // One after the other, at 20 ms each: a turn behind the others would take a window for every few.
    expect(shop.windows.get("3")?.size).toBeLessThanOrEqual(2);
    for (const campaign of [1, 2]) expectUsed(wholeWindows(shop, campaign));
  });

  test.concurrent("go on within the quota when one of them is killed", async () => {
    const [shop, { port }] = await Promise.all([market({ ...small, latencyMs: 40 }), redis()]);
    const plan = { ...twoEach, market: shop.url, redisPort: port };
    const shops = await Promise.all(["a", "b", "c"].map((name) => openShop({ ...plan, name })));
    const moment = await nearEnd(small.windowMs, 2)();
    const work = shops.map((one) => one.work(moment));
    // In the midst of a window's calls.
    const midst = moment - 2 * small.windowMs + 1_000;
    await new Promise((resolve) => setTimeout(resolve, midst - Date.now()));
    shops[1]?.kill();
    const told = await Promise.all(work);
    expect(told[1]).toBeUndefined();
    expect(shop.refusals).toEqual([]);
    // The killed one took at most two turns with it.
    for (const count of wholeWindows(shop, 1)) expect(count).toBeGreaterThanOrEqual(97);
    const survivors = madeBy(told);
    expect(new Set(survivors).size).toBe(survivors.length);
    expect(shop.offers).toEqual(expect.arrayContaining(survivors));
  });
});

import { afterEach, describe, expect, test } from "@jest/globals";
import { createClient, isLimiterError, type MarketClient } from "../../src/index.ts";
import { redisLimiter } from "../../src/redis/index.ts";
import { type EnforcingMarket, startEnforcingMarket } from "./enforcingMarket.ts";
import { until } from "../until.ts";
import { openClient } from "./openClient.ts";
import { type RedisServer, startRedis } from "./startRedis.ts";

const minute = 60_000;
const patienceMs = 30_000;
// Each look takes a call, of which the quota has a thousand.
const betweenCallsMs = 100;

let market: EnforcingMarket;
let server: RedisServer;
let client: Awaited<ReturnType<typeof openClient>>;

async function shop(options: Partial<Parameters<typeof redisLimiter>[0]> = {}): Promise<MarketClient> {
  market = await startEnforcingMarket({ requests: 1_000, windowMs: minute, latencyMs: 1 });
  server = await startRedis();
  client = await openClient(server.port);
  return createClient({
    apiKey: "any",
    campaignId: 1,
    baseUrl: market.url,
    limiter: redisLimiter({ client, ...options }),
    deadline: 10_000,
  });
}

afterEach(async () => {
  client.disconnect();
  await Promise.all([server.stop(), market.close()]);
});

const ask = (at: MarketClient): Promise<unknown> =>
  at.getDeliveryOptions({ items: [{ offerId: "a", count: 1 }], courierDelivery: { fullAddress: "a" } });

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "no failure",
    (error: unknown) => error,
  );

/** The counts of the store, added up. */
async function counted(): Promise<number> {
  const keys = await server.ask("keys", "*:getDeliveryOptions:*");
  const values = keys.length > 0 ? await server.ask("mget", ...keys) : [];
  return values.reduce((sum, value) => sum + Number(value), 0);
}

describe("while the store is down", () => {
  test.each([
    ["stopped", (): Promise<void> => server.stop()],
    ["frozen", (): Promise<void> => Promise.resolve(server.freeze())],
  ])("and %s, calls go on without it, and count in it again once it is back", async (how, away) => {
    const one = await shop();
    await Promise.all(Array.from({ length: 5 }, () => ask(one)));
    expect(await counted()).toBeGreaterThanOrEqual(5);
    await away();
    for (let call = 0; call < 20; call += 1) await ask(one);
    expect(market.offers).toHaveLength(25);
    if (how === "frozen") server.thaw();
    else server = await startRedis(server.port);
    const countsAgain = async (): Promise<boolean> => {
      const before = await counted();
      await ask(one);
      return (await counted()) > before;
    };
    await until(countsAgain, patienceMs, betweenCallsMs);
  });

  test("a call fails at once with a LimiterError under whenDown: error, and nothing is sent", async () => {
    const one = await shop({ whenDown: "error" });
    await ask(one);
    await server.stop();
    const failure = await failureOf(ask(one));
    expect(failure).toMatchObject({ name: "LimiterError", code: "limiter", outcome: "not-sent", attempts: 0 });
    expect(isLimiterError(failure)).toBe(true);
    expect(market.offers).toHaveLength(1);
    server = await startRedis(server.port);
    await until(async () => !isLimiterError(await failureOf(ask(one))), patienceMs, betweenCallsMs);
  });

  test("each process still obeys the quota, starting from the last shared count", async () => {
    const one = await shop();
    // Far from the end of a window.
    await until(() => minute - (Date.now() % minute) >= 20_000);
    await ask(one);
    const [key = ""] = await server.ask("keys", "*:getDeliveryOptions:*");
    // What other processes have used meanwhile.
    await server.ask("incrby", key, 980);
    await ask(one);
    await server.stop();
    const sent = market.offers.length;
    const failures = await Promise.all(
      Array.from({ length: 20 }, () => failureOf(ask(one.withOptions({ deadline: 5_000 })))),
    );
    // 990 of 1 000 may go, of which 982 are counted.
    expect(market.offers.length - sent).toBeLessThanOrEqual(8);
    const late = { name: "TimeoutError", phase: "queue", outcome: "not-sent" };
    expect(failures.filter((failure) => failure !== "no failure")).toEqual(
      Array.from({ length: 20 - (market.offers.length - sent) }, () => expect.objectContaining(late) as unknown),
    );
  });
});

describe("keys", () => {
  test("begin with the prefix, lie in one slot of a cluster, and expire", async () => {
    const one = await shop({ prefix: "shop-7" });
    await ask(one);
    const keys = await server.ask("keys", "*");
    expect(keys).not.toEqual([]);
    for (const key of keys) {
      expect(key).toMatch(/^shop-7:\{1\}:(getDeliveryOptions:\d+|delivery-options:(leases|line|askers))$/);
      const [ttl] = await server.ask("ttl", key);
      // An empty list is gone by then.
      expect(ttl).not.toBe("-1");
      expect(Number(ttl)).toBeLessThanOrEqual(120);
    }
  });
});

/** A shop in a process of its own: asks for delivery options as fast as it may, until its time is up or its calls are made. */
import { once } from "node:events";
import { createRequire } from "node:module";
import { Redis } from "ioredis";
import { createClient, isMarketError, type Limiter, quotaLimiter } from "../../../src/index.ts";
import { LocalCounter } from "../../../src/limiter/LocalCounter.ts";
import { WindowLimiter } from "../../../src/limiter/WindowLimiter.ts";
import { quotas } from "../../../generated/facts.ts";
import { RedisCounter } from "../../../src/redis/RedisCounter.ts";
import { redisLimiter } from "../../../src/redis/index.ts";
import type { Plan, Told } from "../openShop.ts";

const plan = JSON.parse(process.env["PLAN"] ?? "") as Plan;
const {
  name,
  market,
  redisPort,
  campaigns,
  callers,
  concurrency,
  calls = Infinity,
  whenDown,
  quota,
  graceMs = 0,
} = plan;

/** What the package.json of these tests installs. */
const installed = createRequire(`${process.cwd()}/test/redis/package.json`);

type StoreClient = Pick<Redis, "connect" | "on">;

function openClient(port: number): StoreClient {
  if (plan.library === "redis") {
    const { createClient } = installed("redis") as { createClient: (options: object) => StoreClient };
    return createClient({ socket: { host: "127.0.0.1", port, reconnectStrategy: 100 } });
  }
  const Client = plan.library === "iovalkey" ? (installed("iovalkey") as { Redis: typeof Redis }).Redis : Redis;
  return new Client({ host: "127.0.0.1", port, retryStrategy: () => 100, lazyConnect: true });
}

async function storeClient(port: number): Promise<object> {
  const client = openClient(port);
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function limiterOf(): Promise<Limiter> {
  const scaled = quota && { ...quotas, getDeliveryOptions: quota };
  if (redisPort === undefined) return scaled ? new WindowLimiter(new LocalCounter(), scaled) : quotaLimiter();
  const client = await storeClient(redisPort);
  if (!scaled) return redisLimiter({ client, ...(whenDown && { whenDown }) });
  const useRedisPackage = plan.library === "redis";
  return new WindowLimiter(
    new RedisCounter({ storeClient: client, keyPrefix: "test", useRedisPackage }, whenDown ?? "local"),
    scaled,
  );
}

const base = createClient({ apiKey: "any", baseUrl: market, limiter: await limiterOf(), concurrency, retries: 0 });
const told: Told = { made: [], failures: {} };
let begun = 0;
let untilMs = 0;

async function call(campaignId: number): Promise<void> {
  begun += 1;
  const offerId = `${name}-${begun}`;
  const startedAt = Date.now();
  const input = { campaignId, items: [{ offerId, count: 1 }], courierDelivery: { fullAddress: "a" } };
  try {
    await base.getDeliveryOptions(input, { deadline: Math.max(1, untilMs - startedAt + graceMs) });
    told.made.push({ offerId, campaignId, startedAt, endedAt: Date.now() });
  } catch (error) {
    const code = isMarketError(error) ? error.code : String(error);
    told.failures[code] = (told.failures[code] ?? 0) + 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

process.send?.("open");
[untilMs] = (await once(process, "message")) as [number];
await Promise.all(
  campaigns.flatMap((campaignId) =>
    Array.from({ length: callers }, async () => {
      while (Date.now() < untilMs && begun < calls) await call(campaignId);
    }),
  ),
);
process.send?.(told, () => process.exit());

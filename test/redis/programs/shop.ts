/** A shop in a process of its own: asks for delivery options as fast as it may, until its time is up or its calls are made. */
import { once } from "node:events";
import { createClient, isMarketError, type Limiter, quotaLimiter } from "../../../src/index.ts";
import { LocalCounter } from "../../../src/limiter/LocalCounter.ts";
import { WindowLimiter } from "../../../src/limiter/WindowLimiter.ts";
import { quotas } from "../../../generated/facts.ts";
import { redisLimiter } from "../../../src/redis/index.ts";
import { SharedLimiter } from "../../../src/redis/SharedLimiter.ts";
import { RedisStore } from "../../../src/redis/Store.ts";
import { openClient } from "../openClient.ts";
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
  slots,
  quota,
  graceMs = 0,
} = plan;

async function limiterOf(): Promise<Limiter> {
  const scaled = quota && { ...quotas, getDeliveryOptions: quota };
  if (redisPort === undefined) return scaled ? new WindowLimiter(new LocalCounter(), scaled) : quotaLimiter();
  const client = await openClient(redisPort, plan.library);
  if (!scaled) return redisLimiter({ client, whenDown, slots });
  return new SharedLimiter(new RedisStore(client, "test"), whenDown ?? "local", slots ?? true, scaled);
}

const base = createClient({
  apiKey: "any",
  baseUrl: market,
  limiter: await limiterOf(),
  concurrency,
  retries: 0,
  timeout: plan.timeout,
});
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

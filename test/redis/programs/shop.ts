/** A shop in a process of its own: asks for delivery options as fast as it may, until it is stopped or its calls are made. */
import { once } from "node:events";
import {
  type CallOptions,
  createClient,
  isMarketError,
  type Limiter,
  type OperationId,
  quotaLimiter,
} from "../../../src/index.ts";
import { LocalCounter } from "../../../src/limiter/LocalCounter.ts";
import { WindowLimiter } from "../../../src/limiter/WindowLimiter.ts";
import { quotas } from "../../../generated/facts.ts";
import { redisLimiter } from "../../../src/redis/index.ts";
import { SharedLimiter } from "../../../src/redis/SharedLimiter.ts";
import { RedisStore } from "../../../src/redis/Store.ts";
import { settled } from "../../until.ts";
import { openClient } from "../openClient.ts";
import type { Plan, Told } from "../openShop.ts";

const plan = JSON.parse(process.env["PLAN"] ?? "") as Plan;
const { name, market, redisPort, campaigns, callers, concurrency, calls = Infinity, whenDown, slots, quota } = plan;

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
const stopping = new AbortController();
const { signal } = stopping;
let begun = 0;

function callOf(operation: OperationId, campaignId: number, offerId: string, options: CallOptions): Promise<unknown> {
  const orderId = begun;
  if (operation === "verifyOrderEac") return base.verifyOrderEac({ campaignId, orderId, code: "1234" }, options);
  if (operation === "provideOrderItemIdentifiers") {
    const items = [{ id: 1, instances: [{ uin: "1234567890123456" }] }];
    return base.provideOrderItemIdentifiers({ campaignId, orderId, items }, options);
  }
  const input = { campaignId, items: [{ offerId, count: 1 }], courierDelivery: { fullAddress: "a" } };
  return base.getDeliveryOptions(input, options);
}

async function call(campaignId: number): Promise<void> {
  begun += 1;
  const offerId = `${name}-${begun}`;
  const { operations = ["getDeliveryOptions"] } = plan;
  try {
    const operation = operations[begun % operations.length] ?? "getDeliveryOptions";
    await callOf(operation, campaignId, offerId, { deadline: false, signal });
    told.made.push(offerId);
  } catch (error) {
    const code = isMarketError(error) ? error.code : String(error);
    told.failures[code] = (told.failures[code] ?? 0) + 1;
    // A shop whose calls all fail at once lets what they wait for happen.
    await settled();
  }
}

process.send?.("open");
await once(process, "message");
process.once("message", () => {
  stopping.abort();
});
await Promise.all(
  campaigns.flatMap((campaignId) =>
    Array.from({ length: callers }, async () => {
      while (!signal.aborted && begun < calls) await call(campaignId);
    }),
  ),
);
process.send?.(told, () => process.exit());

import { createClient, isMarketError, type Limiter, quotaLimiter } from "../../src/index.ts";
import { SharedLimiter } from "../../src/redis/SharedLimiter.ts";
import { virtualMarket } from "./virtualMarket.ts";
import { VirtualStore } from "./virtualStore.ts";

/** How the machines obey the limits: the slots alone, the quota each by itself or together, or both together. */
export type Sharing = "no limiter" | "one each" | "quota shared" | "slots too";

/** The results. */
export interface Figures {
  readonly machines: number;
  readonly sharing: Sharing;
  /** The share of responses that were a 420. */
  readonly refused: number;
  /** The share of the quota, in the minutes after the first. */
  readonly used: number;
  /** The share of calls that failed. */
  readonly failed: number;
  /** Seconds from a call to its result: the median, the 95th and the 99th percentile. */
  readonly waited: readonly [half: number, most: number, nearlyAll: number];
}

const minute = 60_000;
const minutes = 6;
const quota = 1_000;
const parallel = 10;
/** Wanted calls per call that the quota allows. */
const demand = 1.2;
const deadline = 600_000;
/** The round trip to a nearby store. */
const storeMs = 1;

function limiters(sharing: Sharing): () => Limiter | undefined {
  const store = new VirtualStore(storeMs);
  const shared = (slots: boolean) => () => new SharedLimiter(store, "local", slots);
  return {
    "no limiter": () => undefined,
    "one each": () => quotaLimiter(),
    "quota shared": shared(false),
    "slots too": shared(true),
  }[sharing];
}

const quantile = (sorted: readonly number[], share: number): number =>
  (sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1_000;

/** Has checkouts on so many machines ask for delivery options at random moments, more often than the quota allows. */
export async function simulate(machines: number, sharing: Sharing): Promise<Figures> {
  const market = virtualMarket({ quota, parallel, windowMs: minute, random: Math.random });
  const limiterOf = limiters(sharing);
  const clients = Array.from({ length: machines }, () =>
    createClient({
      ...{ apiKey: "any", campaignId: 1, baseUrl: "http://localhost", deadline },
      ...{ fetch: market.fetch, limiter: limiterOf() },
      // What cannot be shared is divided.
      ...(sharing !== "slots too" && { concurrency: Math.max(1, Math.floor(parallel / machines)) }),
    }),
  );
  const waited: number[] = [];
  let failed = 0;
  const call = async (client: (typeof clients)[number]): Promise<void> => {
    const begun = Date.now();
    try {
      await client.getDeliveryOptions({ items: [{ offerId: "a", count: 1 }], courierDelivery: { fullAddress: "a" } });
      waited.push(Date.now() - begun);
    } catch (error) {
      if (!isMarketError(error)) throw error;
      failed += 1;
    }
  };
  const calls: Promise<void>[] = [];
  const spanMs = minute / (quota * demand);
  for (let at = 0; at < minutes * minute; at += -Math.log(1 - Math.random()) * spanMs) {
    const client = clients[Math.floor(Math.random() * machines)];
    if (client) calls.push(new Promise((resolve) => setTimeout(resolve, at)).then(() => call(client)));
  }
  await Promise.all(calls);
  waited.sort((one, other) => one - other);
  const whole = market.windows().slice(1, minutes);
  return {
    machines,
    sharing,
    refused: market.refused() / (market.refused() + waited.length),
    used: whole.reduce((sum, count) => sum + count, 0) / (quota * whole.length),
    failed: failed / calls.length,
    waited: [quantile(waited, 0.5), quantile(waited, 0.95), quantile(waited, 0.99)],
  };
}

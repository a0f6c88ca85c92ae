import type { Fetch } from "../../src/index.ts";

interface Terms {
  readonly quota: number;
  readonly windowMs: number;
  readonly parallel: number;
  readonly random: () => number;
}

/** A Market in virtual time. */
export interface VirtualMarket {
  readonly fetch: Fetch;
  /** How many 420 responses it sent. */
  refused(): number;
  /** Accepted calls of each window, oldest first. */
  windows(): number[];
}

// The range of the time there, the work and the way back.
const fastestMs = 60;
const slowestMs = 240;

/** Counts calls as Market does: by its own clock, with a quota per window and a limit of parallel requests. */
export function virtualMarket({ quota, windowMs, parallel, random }: Terms): VirtualMarket {
  const counts = new Map<number, number>();
  let inFlight = 0;
  let refused = 0;

  const refusal = (message: string, headers: Record<string, string> = {}): Response => {
    refused += 1;
    const errors = [{ code: "METHOD_FAILURE", message }];
    return new Response(JSON.stringify({ status: "ERROR", errors }), {
      status: 420,
      headers: { Date: new Date(Date.now()).toUTCString(), ...headers },
    });
  };

  return {
    refused: () => refused,
    windows: () => [...counts.values()],
    async fetch() {
      const window = Math.floor(Date.now() / windowMs);
      const used = counts.get(window) ?? 0;
      if (inFlight >= parallel) return refusal(`Hit rate limit of ${parallel} parallel requests for campaignId 1`);
      if (used >= quota) {
        return refusal(`Hit rate limit of ${quota} requests per MINUTE for resource delivery-options`, {
          "X-RateLimit-Resource-Limit": String(quota),
          "X-RateLimit-Resource-Remaining": "0",
          "X-RateLimit-Resource-Until": new Date((window + 1) * windowMs).toUTCString(),
        });
      }
      counts.set(window, used + 1);
      inFlight += 1;
      await new Promise((resolve) => setTimeout(resolve, fastestMs + random() * (slowestMs - fastestMs)));
      inFlight -= 1;
      const success = '{"status":"OK","result":{"warehousesDeliveryOptions":[]}}';
      return new Response(success, { headers: { Date: new Date(Date.now()).toUTCString() } });
    },
  };
}

import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { listen } from "../listen.ts";

/** What a Market allows, and how its clock stands. */
export interface Terms {
  readonly requests: number;
  readonly windowMs: number;
  /** Calls in flight of a campaign: the documented limit of each pool otherwise. */
  readonly parallel?: number;
  /** How long an answer takes. */
  readonly latencyMs?: number | (() => number);
  /** How far its clock is ahead of ours. */
  readonly aheadMs?: number;
  /** Calls that other programs of the seller make at the beginning of each window. */
  readonly others?: number;
  /** Whether a success tells what is left, too. */
  readonly tells?: boolean;
}

/** A Market that counts, and answers 420 beyond its terms. */
export interface EnforcingMarket {
  readonly url: string;
  /** Accepted calls by campaign and number of the window; of `getDeliveryOptions` alone. */
  readonly windows: Map<string, Map<number, number>>;
  /** The offers that were asked for, or the orders, once per accepted call. */
  readonly offers: string[];
  /** When each 420 was given, and what for. */
  readonly refusals: { readonly kind: "quota" | "parallel"; readonly campaign: string; readonly at: number }[];
  /** Calls that it is at work on. */
  working(): number;
  close(): Promise<void>;
}

/** The last part of the path, the pool whose slots it takes, how many there are, and a result. */
const pools = [
  ["delivery-options", "delivery-options", 10, { warehousesDeliveryOptions: [] }],
  ["verifyEac", "campaign", 4, { verificationResult: "ACCEPTED" }],
  ["identifiers", "campaign", 4, { items: [] }],
] as const;
const refusal = (message: string): string =>
  JSON.stringify({ status: "ERROR", errors: [{ code: "METHOD_FAILURE", message }] });

async function offerOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as { items?: readonly { offerId?: string }[] };
  return body.items?.[0]?.offerId ?? request.url ?? "";
}

/** Starts a Market on loopback. */
export async function startEnforcingMarket(terms: Terms): Promise<EnforcingMarket> {
  const { requests, windowMs, latencyMs = 20, aheadMs = 0, others = 0, tells = false } = terms;
  const now = (): number => Date.now() + aheadMs;
  const windows: EnforcingMarket["windows"] = new Map();
  const offers: string[] = [];
  const refusals: EnforcingMarket["refusals"] = [];
  const inFlight = new Map<string, number>();

  const server = createServer((request, response) => {
    void (async () => {
      const campaign = /campaigns\/(\d+)/.exec(request.url ?? "")?.[1] ?? "";
      const offer = await offerOf(request);
      const [path, pool, slots, result] = pools.find(([end]) => request.url?.endsWith(end)) ?? pools[0];
      const parallel = terms.parallel ?? slots;
      // The hourly quotas of the others are never reached.
      const counts = windows.get(campaign) ?? new Map<number, number>();
      if (path === "delivery-options") windows.set(campaign, counts);
      const window = Math.floor(now() / windowMs);
      const used = path === "delivery-options" ? (counts.get(window) ?? 0) + others : 0;
      const place = `${campaign} ${pool}`;
      const flying = inFlight.get(place) ?? 0;
      const figures = (left: number): Record<string, string> => ({
        "X-RateLimit-Resource-Limit": String(requests),
        "X-RateLimit-Resource-Remaining": String(left),
        "X-RateLimit-Resource-Until": new Date((window + 1) * windowMs).toUTCString(),
      });
      const answer = (status: number, text: string, headers: Record<string, string> = {}): void => {
        response.writeHead(status, {
          "Content-Type": "application/json",
          Date: new Date(now()).toUTCString(),
          ...headers,
        });
        response.end(text);
      };
      if (flying >= parallel) {
        refusals.push({ kind: "parallel", campaign, at: Date.now() });
        answer(420, refusal(`Hit rate limit of ${parallel} parallel requests for campaignId ${campaign}`));
        return;
      }
      if (used >= requests) {
        refusals.push({ kind: "quota", campaign, at: Date.now() });
        const message = `Hit rate limit of ${requests} requests per MINUTE for resource delivery-options`;
        answer(420, refusal(message), figures(0));
        return;
      }
      if (path === "delivery-options") counts.set(window, used - others + 1);
      inFlight.set(place, flying + 1);
      offers.push(offer);
      const lastsMs = typeof latencyMs === "number" ? latencyMs : latencyMs();
      await new Promise((resolve) => setTimeout(resolve, lastsMs));
      inFlight.set(place, (inFlight.get(place) ?? 1) - 1);
      answer(200, JSON.stringify({ status: "OK", result }), tells ? figures(requests - used - 1) : {});
    })();
  });
  return {
    url: await listen(server),
    windows,
    offers,
    refusals,
    working: () => [...inFlight.values()].reduce((sum, count) => sum + count, 0),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

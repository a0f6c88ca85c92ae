import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What a Market allows, and how its clock stands. */
export interface Terms {
  readonly requests: number;
  readonly windowMs: number;
  /** Calls in flight of a campaign. */
  readonly parallel?: number;
  /** How long an answer takes. */
  readonly latencyMs?: number;
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
  /** Accepted calls by campaign and number of the window. */
  readonly windows: Map<string, Map<number, number>>;
  /** The offers that were asked for, once per accepted call. */
  readonly offers: string[];
  /** When each 420 was given, and what for. */
  readonly refusals: { readonly kind: "quota" | "parallel"; readonly campaign: string }[];
  now(): number;
  close(): Promise<void>;
}

const success = JSON.stringify({ status: "OK", result: { warehousesDeliveryOptions: [] } });
const refusal = (message: string): string =>
  JSON.stringify({ status: "ERROR", errors: [{ code: "METHOD_FAILURE", message }] });

async function bodyOf(request: IncomingMessage): Promise<{ items: readonly { offerId: string }[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as { items: readonly { offerId: string }[] };
}

/** Starts a Market for `getDeliveryOptions` on loopback. */
export async function startEnforcingMarket(terms: Terms): Promise<EnforcingMarket> {
  const { requests, windowMs, parallel = 10, latencyMs = 20, aheadMs = 0, others = 0, tells = false } = terms;
  const now = (): number => Date.now() + aheadMs;
  const windows: EnforcingMarket["windows"] = new Map();
  const offers: string[] = [];
  const refusals: EnforcingMarket["refusals"] = [];
  const inFlight = new Map<string, number>();

  const server = createServer((request, response) => {
    void (async () => {
      const campaign = /campaigns\/(\d+)/.exec(request.url ?? "")?.[1] ?? "";
      const body = await bodyOf(request);
      const counts = windows.get(campaign) ?? new Map<number, number>();
      windows.set(campaign, counts);
      const window = Math.floor(now() / windowMs);
      const used = (counts.get(window) ?? 0) + others;
      const flying = inFlight.get(campaign) ?? 0;
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
        refusals.push({ kind: "parallel", campaign });
        answer(420, refusal(`Hit rate limit of ${parallel} parallel requests for campaignId ${campaign}`));
        return;
      }
      if (used >= requests) {
        refusals.push({ kind: "quota", campaign });
        answer(
          420,
          refusal(`Hit rate limit of ${requests} requests per MINUTE for resource delivery-options`),
          figures(0),
        );
        return;
      }
      counts.set(window, used - others + 1);
      inFlight.set(campaign, flying + 1);
      offers.push(body.items[0]?.offerId ?? "");
      await new Promise((resolve) => setTimeout(resolve, latencyMs));
      inFlight.set(campaign, (inFlight.get(campaign) ?? 1) - 1);
      answer(200, success, tells ? figures(requests - used - 1) : {});
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    windows,
    offers,
    refusals,
    now,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createClient, type MarketClient } from "../src/index.ts";
import { recorder } from "./recorder.ts";
import { settled } from "./until.ts";

const headers = {
  traceparent: "00-trace-01",
  "X-RateLimit-Resource-Limit": "1000",
  "X-RateLimit-Resource-Remaining": "7",
};
const answer = { status: "OK", result: { verificationResult: "ACCEPTED" } };

function client(...answers: (() => Response)[]): { market: MarketClient; requests: unknown[] } {
  const { fetch, requests } = recorder(...answers);
  return { market: createClient({ apiKey: "k", campaignId: 1, fetch, retries: 0 }), requests };
}

describe("withResponse", () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  beforeEach(() => {
    unhandled.length = 0;
    process.on("unhandledRejection", note);
  });
  afterEach(() => {
    process.off("unhandledRejection", note);
  });

  it("describes the same single call, whatever else is awaited", async () => {
    const { market, requests } = client(() => Response.json(answer, { headers }));
    const call = market.verifyOrderEac({ orderId: 1, code: "1" });
    const [data, told, again] = await Promise.all([call, call.withResponse(), call.withResponse()]);
    expect(requests).toHaveLength(1);
    expect(told.data).toBe(data);
    expect(again.headers).toBe(told.headers);
    expect(told).toMatchObject({
      status: 200,
      requestId: "00-trace-01",
      attempts: 1,
      rateLimit: { limit: 1000, remaining: 7 },
    });
  });

  it("alone causes no unhandled rejection when the call fails", async () => {
    const { market } = client(() => new Response(null, { status: 404 }));
    await expect(market.verifyOrderEac({ orderId: 1, code: "1" }).withResponse()).rejects.toMatchObject({
      status: 404,
    });
    await settled();
    expect(unhandled).toEqual([]);
  });

  it("leaves the call a real promise: instanceof, catch and finally work", async () => {
    const { market } = client(() => Response.json(answer));
    const call = market.verifyOrderEac({ orderId: 1, code: "1" });
    expect(call).toBeInstanceOf(Promise);
    await expect(call.catch(() => null).finally(() => undefined)).resolves.toEqual(answer.result);
  });
});

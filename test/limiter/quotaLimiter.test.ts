import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { type Fetch, quotaLimiter, type QuotaLimiterOptions } from "../../src/index.ts";
import { call, clientOf, failureOf, successes } from "../faults/calls.ts";

const nowhere = "http://localhost:9";

function quotaUsedUp(afterMs: number): Response {
  const until = new Date(Math.ceil((Date.now() + afterMs) / 1_000) * 1_000);
  return new Response(
    '{"status":"ERROR","errors":[{"code":"METHOD_FAILURE","message":"Hit rate limit of 9 requests per HOUR"}]}',
    {
      status: 420,
      headers: {
        "X-RateLimit-Resource-Limit": "9",
        "X-RateLimit-Resource-Remaining": "0",
        "X-RateLimit-Resource-Until": until.toUTCString(),
        Date: new Date().toUTCString(),
      },
    },
  );
}

afterEach(() => {
  jest.useRealTimers();
});

describe("quotaLimiter", () => {
  const counter = { take: () => Promise.resolve(true), giveBack: () => undefined, close: () => undefined };

  test.each<readonly [string, unknown, string]>([
    ["null", null, "counter"],
    ["a counter that is no option", counter, "counter"],
    ["a counter without all three functions", { counter: { take: counter.take } }, "counter"],
    ["an unknown option", { count: counter }, "count"],
  ])("refuses %s at once and names the option", (_what, options, option) => {
    const error = expect.objectContaining({ name: "ConfigurationError", option });
    expect(() => quotaLimiter(options as QuotaLimiterOptions)).toThrow(error);
  });

  test("fails the call if the counter does not say whether it counted", async () => {
    const limiter = quotaLimiter({ counter: { ...counter, take: () => Promise.resolve(undefined as never) } });
    const error = await failureOf(call(clientOf(nowhere, { limiter }), "getDeliveryOptions"));
    expect(error).toMatchObject({ code: "limiter", outcome: "not-sent", cause: { name: "TypeError" } });
  });

  test("treats undefined as not given", () => {
    expect(quotaLimiter({ counter: undefined })).toHaveProperty("acquire");
  });
});

describe("clients with the same limiter", () => {
  test("all wait when one is told to", async () => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
    const limiter = quotaLimiter();
    let refused = 0;
    const fetch: Fetch = () => {
      refused += 1;
      return Promise.resolve(refused === 1 ? quotaUsedUp(1_000) : new Response(successes.getDeliveryOptions));
    };
    const [one, other] = [clientOf(nowhere, { fetch, limiter, retries: 0 }), clientOf(nowhere, { fetch, limiter })];
    expect(await failureOf(call(one, "getDeliveryOptions"))).toMatchObject({ code: "rate-limit", kind: "quota" });
    const waiting = call(other, "getDeliveryOptions");
    await jest.advanceTimersByTimeAsync(900);
    expect(refused).toBe(1);
    await jest.advanceTimersByTimeAsync(1_100);
    expect(await waiting).toMatchObject({ status: 200, attempts: 1 });
  });

  test("fail at once, with nothing sent, when the deadline comes before the reset", async () => {
    const fetch = jest.fn<Fetch>(() => Promise.resolve(quotaUsedUp(3_600_000)));
    const client = clientOf(nowhere, { fetch, limiter: quotaLimiter(), retries: 0 });
    await failureOf(call(client, "getDeliveryOptions"));
    const failure = await failureOf(call(client.withOptions({ campaignId: undefined }), "getDeliveryOptions"));
    expect(failure).toMatchObject({ name: "TimeoutError", phase: "queue", outcome: "not-sent", attempts: 0 });
    expect(failure.message).toContain("within its deadline of 60000 ms");
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("do not let calls that wait for one quota hold the slots of another operation", async () => {
    const asked: string[] = [];
    const fetch: Fetch = (url) => {
      asked.push(url);
      return Promise.resolve(
        url.endsWith("identifiers") ? quotaUsedUp(3_600_000) : new Response(successes.verifyOrderEac),
      );
    };
    const client = clientOf(nowhere, { fetch, limiter: quotaLimiter(), retries: 0, deadline: false });
    await failureOf(call(client, "provideOrderItemIdentifiers"));
    const abort = new AbortController();
    const waiting = Array.from({ length: 20 }, () =>
      failureOf(call(client, "provideOrderItemIdentifiers", { signal: abort.signal })),
    );
    expect(await call(client, "verifyOrderEac")).toMatchObject({ status: 200 });
    abort.abort();
    await Promise.all(waiting);
    expect(asked.filter((url) => url.endsWith("identifiers"))).toHaveLength(1);
  });
});

import { describe, expect, test } from "@jest/globals";
import { facts, type OperationId } from "../../generated/facts.ts";
import { ConnectionError } from "../../src/errors/ConnectionError.ts";
import { RateLimitError } from "../../src/errors/RateLimitError.ts";
import type { MarketError } from "../../src/errors/MarketError.ts";
import { ServerError } from "../../src/errors/ServerError.ts";
import { TimeoutError } from "../../src/errors/TimeoutError.ts";
import { askedToWait, delayBefore, mayRetry } from "../../src/transport/delay.ts";

const limited = (retryAfterMs?: number): RateLimitError =>
  new RateLimitError("", {
    outcome: "refused",
    status: 420,
    errors: [],
    headers: new Headers(),
    kind: "quota",
    retryAfterMs,
  });
const lost = new ConnectionError("", { outcome: "unknown" });
const stalled = new TimeoutError("", { outcome: "unknown", phase: "body" });

/** An attempt whose response had this status, or none. */
const attempted = (
  status?: number,
  headers: Record<string, string> = {},
  operation: OperationId = "verifyOrderEac",
) => ({
  operation,
  status,
  headers: () => new Headers(headers),
});

describe("the pause before an attempt", () => {
  test("is a random share of a span that doubles from half a second to eight seconds", () => {
    const longest = [1, 2, 3, 4, 5, 6, 10].map((attempt) => delayBefore(attempt, undefined, () => 1));
    expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    expect(delayBefore(3, undefined, () => 0)).toBe(0);
    expect(delayBefore(3, undefined, () => 0.5)).toBe(1_000);
  });

  test("is the time that Market asked for plus at most a quarter of the span", () => {
    const shares = [0, 0.5, 1];
    const pauses = (attempt: number): number[] =>
      shares.map((share) => delayBefore(attempt, askedToWait(limited(60_000), attempted(420)), () => share));
    expect(pauses(1)).toEqual([60_000, 60_062.5, 60_125]);
    expect(pauses(9)).toEqual([60_000, 61_000, 62_000]);
  });

  test("is never shorter than the Retry-After of a 503", () => {
    const pause = (said: string, random: number): number => {
      const away = new ServerError("", { outcome: "unknown", status: 503, errors: [], headers: new Headers() });
      return delayBefore(1, askedToWait(away, attempted(503, { "Retry-After": said })), () => random);
    };
    expect(pause("7", 0)).toBe(7_000);
    expect(pause("7", 1)).toBe(7_125);
    for (const said of ["0", "-7", "soon", "Wed, 09 Sep 2020 15:18:00 GMT"]) {
      expect(pause(said, 1)).toBe(500);
    }
  });

  test("is the usual one after a limit without a reset time", () => {
    expect(delayBefore(2, askedToWait(limited(), attempted(420)), () => 1)).toBe(1_000);
  });
});

test("whether an unknown outcome is retried depends on the operation alone", () => {
  for (const operation of Object.keys(facts) as OperationId[]) {
    const { repeatable } = facts[operation];
    const retried = (error: MarketError, status?: number): boolean => mayRetry(error, attempted(status, {}, operation));
    expect(retried(lost)).toBe(repeatable);
    expect(retried(limited(), 420)).toBe(true);
    expect(retried(new ConnectionError("", { outcome: "not-sent" }))).toBe(true);
    expect([200, 500, 503].map((status) => retried(stalled, status))).toEqual([repeatable, repeatable, repeatable]);
  }
});

test("a response whose body stalls is retried as its status alone would be", () => {
  expect([420, 429].map((status) => mayRetry(stalled, attempted(status)))).toEqual([true, true]);
  const repeatable = [302, 400, 404, 408, 499].map((status) =>
    mayRetry(stalled, attempted(status, {}, "getDeliveryOptions")),
  );
  expect(repeatable).toEqual([false, false, false, false, false]);
  expect(askedToWait(stalled, attempted(420, { "Retry-After": "7" }))).toBe(7_000);
});

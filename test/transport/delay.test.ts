import { describe, expect, test } from "@jest/globals";
import { RateLimitError } from "../../src/errors/RateLimitError.ts";
import { ServerError } from "../../src/errors/ServerError.ts";
import { TimeoutError } from "../../src/errors/TimeoutError.ts";
import { askedToWait, delayBefore } from "../../src/transport/delay.ts";

const refused = { status: 420, errors: [], headers: new Headers() };
const limited = (retryAfterMs?: number): RateLimitError =>
  new RateLimitError("", { ...refused, outcome: "refused", kind: "quota", retryAfterMs });

/** An attempt whose response had this status. */
const attempted = (status: number, headers: Record<string, string> = {}) => ({
  operation: "verifyOrderEac" as const,
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
      const away = new ServerError("", { ...refused, outcome: "unknown", status: 503 });
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

test("a response whose body stalls asks to wait as long as its headers say", () => {
  const stalled = new TimeoutError("", { outcome: "unknown", phase: "body" });
  expect(askedToWait(stalled, attempted(420, { "Retry-After": "7" }))).toBe(7_000);
});

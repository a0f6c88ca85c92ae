import { describe, expect, test } from "@jest/globals";
import { readRateLimit, readRefusal } from "../../src/response/rateLimit.ts";

const headers = (until?: string, more: Record<string, string> = {}): Headers =>
  new Headers({ ...(until !== undefined && { "X-RateLimit-Resource-Until": until }), ...more });
const now = Date.UTC(2026, 8, 9, 15, 0, 0);
const date = { Date: "Wed, 09 Sep 2026 15:00:00 GMT" };
const soon = "Wed, 09 Sep 2026 15:18:00 GMT";
const parallel = "Hit rate limit of 4 parallel requests for campaignId 12345678";
const quota = "Hit rate limit of 10000 requests per HOUR for resource verifyEac";

describe("the quota that a response states", () => {
  test("consists of limit, remaining and until", () => {
    const given = headers("Wed, 09 Sep 2026 15:18:00 GMT", {
      "X-RateLimit-Resource-Limit": "10000",
      "X-RateLimit-Resource-Remaining": "0",
    });
    expect(readRateLimit(given)).toEqual({ limit: 10_000, remaining: 0, until: new Date("2026-09-09T15:18:00Z") });
  });

  test("is absent when no header states it or none is readable", () => {
    expect(readRateLimit(new Headers())).toBeUndefined();
    expect(
      readRateLimit(headers("soon", { "X-RateLimit-Resource-Limit": "many", "X-RateLimit-Resource-Remaining": "-1" })),
    ).toBeUndefined();
  });

  test.each([
    ["a wrong weekday", "Mon, 09 Sep 2026 15:18:00 GMT", "2026-09-09T15:18:00.000Z"],
    ["no weekday", "09 Sep 2026 15:18:00 GMT", "2026-09-09T15:18:00.000Z"],
    ["an unknown weekday", "Xyz, 09 Sep 2026 15:18:00 GMT", "2026-09-09T15:18:00.000Z"],
    ["one digit for the day", "Wed, 9 Sep 2026 15:18:00 GMT", "2026-09-09T15:18:00.000Z"],
    ["lower case", "wed, 09 sep 2026 15:18:00 GMT", "2026-09-09T15:18:00.000Z"],
    ["spaces around it", "  Wed, 09 Sep 2026 15:18:00 GMT ", "2026-09-09T15:18:00.000Z"],
    ["the last day of February in a leap year", "Tue, 29 Feb 2028 00:00:00 GMT", "2028-02-29T00:00:00.000Z"],
  ])("reads a date with %s", (_how, until, iso) => {
    expect(readRateLimit(headers(until))?.until?.toISOString()).toBe(iso);
  });

  test.each([
    ...["", "0", "soon", "1789053480", "2026", "2026-09-09T15:18:00Z", "Invalid Date"],
    ...["Wed, 09 Sep 2026 15:18:00", "Wed, 09 Sep 2026 15:18:00 MSK", "Wed, 09 Sep 2026 15:18:00 GMT+3"],
    ...["Wed, 31 Feb 2026 15:18:00 GMT", "Wed, 00 Sep 2026 15:18:00 GMT", "Wed, 32 Sep 2026 15:18:00 GMT"],
    ...["Wed, 09 Foo 2026 15:18:00 GMT", "Wed, 09 Sep 2026 24:00:00 GMT", "Wed, 09 Sep 2026 15:60:00 GMT"],
    ...["Wed, 09 Sep 26 15:18:00 GMT", "x Wed, 09 Sep 2026 15:18:00 GMT"],
    "Wed, 09 Sep 2026 15:18:00 GMT, Wed, 09 Sep 2026 15:19:00 GMT",
  ])("does not read %j as a date", (until) => {
    expect(readRateLimit(headers(until))).toBeUndefined();
  });
});

describe("what a 420 says", () => {
  test.each([
    ["parallel by its message", parallel, headers(), "parallel"],
    ["quota by its message", quota, headers(), "quota"],
    ["quota by its header", "", headers(soon), "quota"],
    ["parallel by its message, whatever the headers say", parallel, headers(soon, date), "parallel"],
    ["unknown without either", "Too much", headers(), "unknown"],
    ["unknown without a message", "", headers("garbage"), "unknown"],
  ])("is %s", (_how, text, given, kind) => {
    expect(readRefusal(given, text, now).kind).toBe(kind);
  });

  test("is to wait until the window ends, by the server's clock", () => {
    const refusal = readRefusal(headers(soon, date), quota, Date.UTC(2001, 0, 1));
    expect(refusal).toEqual({ kind: "quota", resetAt: new Date("2026-09-09T15:18:00Z"), retryAfterMs: 18 * 60_000 });
  });

  test("is measured by the local clock when the response has no date", () => {
    const until = "Wed, 09 Sep 2026 15:00:30 GMT";
    for (const given of [headers(until), headers(until, { Date: "now" })])
      expect(readRefusal(given, quota, now).retryAfterMs).toBe(30_000);
  });

  test.each([
    ["the past", headers("Wed, 09 Sep 2026 14:59:59 GMT", date)],
    ["this very moment", headers("Wed, 09 Sep 2026 15:00:00 GMT", date)],
    ["an unreadable time", headers("garbage", date)],
    ["a Retry-After of nothing", headers(undefined, { ...date, "Retry-After": "0" })],
    ["a Retry-After in the past", headers(undefined, { ...date, "Retry-After": "Wed, 09 Sep 2026 14:00:00 GMT" })],
    ["a Retry-After below zero", headers(undefined, { ...date, "Retry-After": "-5" })],
  ])("is no time to wait when it names %s", (_what, given) => {
    expect(readRefusal(given, quota, now)).toEqual({ kind: "quota" });
  });

  test.each(["999999999999999", "9".repeat(20), "9".repeat(400)])(
    "is the last possible date when the seconds exceed it (%s)",
    (seconds) => {
      const given = headers(undefined, { ...date, "Retry-After": seconds });
      const { resetAt, retryAfterMs } = readRefusal(given, quota, now);
      expect(resetAt).toEqual(new Date(8.64e15));
      expect(retryAfterMs).toBeGreaterThan(8e15);
    },
  );

  test("is the later time when Retry-After is given too", () => {
    const waitOf = (retryAfter: string): number | undefined => {
      const given = headers("Wed, 09 Sep 2026 15:00:10 GMT", { ...date, "Retry-After": retryAfter });
      return readRefusal(given, quota, now).retryAfterMs;
    };
    expect(["5", "50", "Wed, 09 Sep 2026 15:01:00 GMT"].map(waitOf)).toEqual([10_000, 50_000, 60_000]);
  });

  test("is only Retry-After when it refuses parallel requests", () => {
    const until = "Wed, 09 Sep 2026 15:30:00 GMT";
    expect(readRefusal(headers(until, date), parallel, now)).toEqual({ kind: "parallel" });
    expect(readRefusal(headers(until, { ...date, "Retry-After": "2" }), parallel, now)).toMatchObject({
      retryAfterMs: 2_000,
    });
  });
});

describe("a quota that is stated in part", () => {
  test.each([
    ["X-RateLimit-Resource-Limit", " 1000 ", { limit: 1000 }],
    ["X-RateLimit-Resource-Remaining", "0", { remaining: 0 }],
    ["X-RateLimit-Resource-Until", "Wed, 09 Sep 2026 15:18:00 GMT", { until: new Date("2026-09-09T15:18:00Z") }],
  ])("by %s alone is that figure and no other", (name, value, told) => {
    const rateLimit = readRateLimit(new Headers({ [name]: value }));
    expect(rateLimit).toEqual(told);
    expect(Object.keys(rateLimit ?? {})).toEqual(Object.keys(told));
  });

  test.each(["1000 calls", "1000x", "-1", "1e3", "0x10", "1.5"])("is not read from the figure %s", (value) => {
    expect(readRateLimit(new Headers({ "X-RateLimit-Resource-Limit": value }))).toBeUndefined();
  });

  test("is recognised from each of Market's messages", () => {
    const messages = ["Something", "Hit rate limit of 1 request per 1 minute for resource 274"];
    expect(readRefusal(new Headers(), JSON.stringify(messages), 0).kind).toBe("quota");
    expect(readRefusal(new Headers(), "not parallels, nor requests perhaps", 0).kind).toBe("unknown");
  });
});

import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { quotas as documented } from "../../generated/facts.ts";
import type { OperationId, RateLimit } from "../../src/index.ts";
import type { Counter } from "../../src/limiter/counter.ts";
import { LocalCounter } from "../../src/limiter/LocalCounter.ts";
import { WindowLimiter } from "../../src/limiter/WindowLimiter.ts";
import { later } from "./later.ts";

const noon = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;
const untilOver = (): AbortSignal => new AbortController().signal;

beforeEach(() => {
  jest.useFakeTimers({ now: noon + 10_000 });
});
afterEach(() => {
  jest.useRealTimers();
});

const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);

interface Which {
  readonly campaignId?: number;
  readonly operation?: OperationId;
  readonly msLeft?: number;
}

/** Asks for so many calls at once and counts those that are allowed. */
function ask(
  pacer: WindowLimiter,
  calls: number,
  { campaignId = 1, operation = "getDeliveryOptions", msLeft = Infinity }: Which = {},
): { allowed: number; failed: unknown[] } {
  const asked = { allowed: 0, failed: [] as unknown[] };
  for (let call = 0; call < calls; call += 1) {
    pacer.acquire({ campaignId, operation, signal: untilOver(), msLeft }).then(
      () => (asked.allowed += 1),
      (error: unknown) => asked.failed.push(error),
    );
  }
  return asked;
}

function answer(
  pacer: WindowLimiter,
  status: number,
  rateLimit?: RateLimit,
  { campaignId = 1, operation = "getDeliveryOptions" }: Which = {},
): void {
  pacer.observe({ campaignId, operation, status, rateLimit, date: new Date(Date.now()), durationMs: 0 });
}

const pacerOf = (): WindowLimiter => new WindowLimiter(new LocalCounter());

describe("a quota", () => {
  test.each([
    ["getDeliveryOptions", 990, minute],
    ["provideOrderDigitalCodes", 9_900, 60 * minute],
    ["verifyOrderEac", 9_900, 60 * minute],
    ["provideOrderItemIdentifiers", 9_900, 60 * minute],
  ] as const)("of %s lets %i calls into a window, and the rest into the next", async (operation, calls, windowMs) => {
    const asked = ask(pacerOf(), calls + 5, { operation });
    await settle();
    expect(asked.allowed).toBe(calls);
    await jest.advanceTimersByTimeAsync(windowMs - 10_000 - 1);
    expect(asked.allowed).toBe(calls);
    await jest.advanceTimersByTimeAsync(2);
    expect(asked.allowed).toBe(calls + 5);
  });

  test("is counted separately for each campaign and operation", async () => {
    const pacer = pacerOf();
    ask(pacer, 1_000);
    const others = [ask(pacer, 5, { campaignId: 2 }), ask(pacer, 5, { operation: "verifyOrderEac" })];
    await settle();
    expect(others.map(({ allowed }) => allowed)).toEqual([5, 5]);
  });

  test("counts a call made just before a window ends in the next one too, where it may arrive", async () => {
    const pacer = pacerOf();
    await jest.advanceTimersByTimeAsync(49_500);
    const early = ask(pacer, 90);
    await jest.advanceTimersByTimeAsync(1_000);
    const late = ask(pacer, 1_000);
    await settle();
    expect([early.allowed, late.allowed]).toEqual([90, 900]);
  });

  test("counts it there as soon as the server's clock may have reached the next window", async () => {
    const pacer = pacerOf();
    await jest.advanceTimersByTimeAsync(48_000);
    // In whole seconds: up to 12:00:59, and a call may take one more.
    answer(pacer, 200);
    const early = ask(pacer, 90);
    await jest.advanceTimersByTimeAsync(2_000);
    const late = ask(pacer, 1_000);
    await settle();
    expect([early.allowed, late.allowed]).toEqual([90, 900]);
  });

  test("keeps the count of each window to its end", async () => {
    const taken: (readonly [window: string, lifeMs: number])[] = [];
    const take: Counter["take"] = (window, _limit, lifeMs) => {
      taken.push([window, lifeMs]);
      return Promise.resolve(true);
    };
    const pacer = new WindowLimiter({ take, giveBack: () => undefined, close: () => undefined });
    await jest.advanceTimersByTimeAsync(49_500);
    ask(pacer, 1);
    await settle();
    expect(taken).toHaveLength(2);
    for (const [window, lifeMs] of taken) {
      expect(Date.now() + lifeMs).toBeGreaterThanOrEqual((Number(window.split(":")[2]) + 1) * minute);
    }
  });

  test("stops counting it there once the response shows that it arrived before", async () => {
    const pacer = pacerOf();
    await jest.advanceTimersByTimeAsync(49_500);
    const sentBefore = 600;
    ask(pacer, 90);
    await jest.advanceTimersByTimeAsync(400);
    const answers = (count: number, durationMs: number, date: number): void => {
      const observation = {
        campaignId: 1,
        operation: "getDeliveryOptions",
        status: 200,
        rateLimit: undefined,
      } as const;
      for (let at = 0; at < count; at += 1) pacer.observe({ ...observation, date: new Date(date), durationMs });
    };
    answers(60, 400, noon + 59_000);
    // Responses to calls that were counted once, or that arrived in the next window.
    answers(5, sentBefore, noon + 59_000);
    await jest.advanceTimersByTimeAsync(600);
    answers(20, 1_000, noon + 60_000);
    const late = ask(pacer, 1_000);
    await settle();
    expect(late.allowed).toBe(960);
  });

  test("gets back no more calls than were counted twice", async () => {
    const giveBack = jest.fn<Counter["giveBack"]>();
    const pacer = new WindowLimiter({ take: () => Promise.resolve(true), giveBack, close: () => undefined });
    // By our clock they may arrive in the next window; by the server's slower one they cannot.
    await jest.advanceTimersByTimeAsync(49_500);
    ask(pacer, 3);
    await settle();
    const observation = { campaignId: 1, operation: "getDeliveryOptions", status: 200, rateLimit: undefined } as const;
    const date = new Date(noon + 30_000);
    pacer.observe({ ...observation, date, durationMs: 0 });
    ask(pacer, 5);
    await settle();
    for (let at = 0; at < 7; at += 1) pacer.observe({ ...observation, date, durationMs: 0 });
    expect(giveBack).toHaveBeenCalledTimes(3);
  });

  test("is kept by the server's clock", async () => {
    const pacer = pacerOf();
    // Ours shows 12:00:10, the server's 12:00:55.
    pacer.observe({
      campaignId: 1,
      operation: "getDeliveryOptions",
      status: 200,
      rateLimit: undefined,
      date: new Date(noon + 55_000),
      durationMs: 0,
    });
    const asked = ask(pacer, 1_980);
    await settle();
    expect(asked.allowed).toBe(990);
    await jest.advanceTimersByTimeAsync(5_001);
    expect(asked.allowed).toBe(1_980);
  });

  test("that allows no call before the deadline fails at once with an error named TimeoutError", async () => {
    const pacer = pacerOf();
    ask(pacer, 990);
    await settle();
    const [short, long] = [ask(pacer, 1, { msLeft: 49_000 }), ask(pacer, 1, { msLeft: 51_000 })];
    await settle();
    expect(short.failed).toEqual([expect.objectContaining({ name: "TimeoutError" })]);
    await jest.advanceTimersByTimeAsync(50_001);
    expect(long.allowed).toBe(1);
  });

  test("is no longer waited for when the call is aborted", async () => {
    const pacer = pacerOf();
    ask(pacer, 990);
    const abort = new AbortController();
    const waiting = pacer.acquire({
      campaignId: 1,
      operation: "getDeliveryOptions",
      signal: abort.signal,
      msLeft: 1e9,
    });
    await settle();
    abort.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    expect(jest.getTimerCount()).toBe(0);
  });

  test("is not waited for when the call was aborted while asking", async () => {
    const abort = new AbortController();
    const take: Counter["take"] = () => {
      abort.abort(new Error("enough"));
      return Promise.resolve(false);
    };
    const pacer = new WindowLimiter({ take, giveBack: () => undefined, close: () => undefined });
    const which = { campaignId: 1, operation: "getDeliveryOptions", msLeft: 1e9 } as const;
    await expect(pacer.acquire({ ...which, signal: abort.signal })).rejects.toThrow("enough");
  });

  test("leaves no listener on the signal of a call that waited", async () => {
    const pacer = pacerOf();
    ask(pacer, 990);
    const { signal } = new AbortController();
    const waiting = pacer.acquire({ campaignId: 1, operation: "getDeliveryOptions", signal, msLeft: 1e9 });
    await jest.advanceTimersByTimeAsync(50_001);
    await waiting;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("is checked again after a minute, because the server's clock may have been set", async () => {
    const pacer = pacerOf();
    const asked = ask(pacer, 9_901, { operation: "verifyOrderEac" });
    await settle();
    expect(asked.allowed).toBe(9_900);
    const date = new Date(noon + 3_600_000);
    pacer.observe({
      campaignId: 2,
      operation: "verifyOrderEac",
      status: 200,
      rateLimit: undefined,
      date,
      durationMs: 0,
    });
    await jest.advanceTimersByTimeAsync(minute);
    expect(asked.allowed).toBe(9_901);
  });

  test("is not used by a call that was aborted before it asked", async () => {
    const pacer = pacerOf();
    const which = { campaignId: 1, operation: "getDeliveryOptions", msLeft: 1e9 } as const;
    await expect(pacer.acquire({ ...which, signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
    const asked = ask(pacer, 1_000);
    await settle();
    expect(asked.allowed).toBe(990);
  });
});

describe("a call that is not made in the end", () => {
  const which = { campaignId: 1, operation: "getDeliveryOptions", msLeft: 1e9 } as const;

  test("counts in no window when it is aborted while asking a slow store", async () => {
    const counter = new LocalCounter();
    const slow: Counter = {
      take: async (...which) => {
        await later(300);
        return counter.take(...which);
      },
      giveBack: (window) => {
        counter.giveBack(window);
      },
      close: () => undefined,
    };
    const pacer = new WindowLimiter(slow);
    answer(pacer, 200, { remaining: 30, until: new Date(noon + minute) });
    await jest.advanceTimersByTimeAsync(48_000);
    const abort = new AbortController();
    const asked = Array.from({ length: 5 }, () => pacer.acquire({ ...which, signal: abort.signal }));
    await jest.advanceTimersByTimeAsync(100);
    abort.abort(new Error("enough"));
    const failed = Promise.allSettled(asked);
    await jest.advanceTimersByTimeAsync(700);
    expect(await failed).toEqual(asked.map(() => expect.objectContaining({ reason: new Error("enough") })));
    expect([0, 1].map((after) => counter.used(`1:getDeliveryOptions:${noon / minute + after}`))).toEqual([0, 0]);
    // Nor against what Market said is left.
    const others = ask(pacer, 30);
    await jest.advanceTimersByTimeAsync(700);
    expect(others.allowed).toBe(20);
  });

  test("does not count in a window if the next one, where it may arrive, is full", async () => {
    const counter = new LocalCounter();
    const [now, next] = [0, 1].map((after) => `1:getDeliveryOptions:${noon / minute + after}`);
    counter.close(next ?? "", 2 * minute);
    await jest.advanceTimersByTimeAsync(49_500);
    const asked = ask(new WindowLimiter(counter), 5);
    await settle();
    expect([asked.allowed, counter.used(now ?? "")]).toEqual([0, 0]);
  });
});

describe("what a response says about the quota", () => {
  const until = new Date(noon + minute);

  test.each([420, 429])("delays all calls of the campaign and operation until the reset after a %i", async (status) => {
    const pacer = pacerOf();
    const further = new Date(noon + 3 * minute);
    answer(pacer, status, { limit: 1_000, remaining: 0, until: further });
    const [asked, other] = [ask(pacer, 5), ask(pacer, 5, { campaignId: 2 })];
    await jest.advanceTimersByTimeAsync(3 * minute - 10_000 - 1);
    expect([asked.allowed, other.allowed]).toEqual([0, 5]);
    await jest.advanceTimersByTimeAsync(2);
    expect(asked.allowed).toBe(5);
  });

  test("holds to the end of the window after a 420 without a reset time", async () => {
    const pacer = pacerOf();
    answer(pacer, 420, { limit: 1_000 });
    const asked = ask(pacer, 5);
    await jest.advanceTimersByTimeAsync(49_000);
    expect(asked.allowed).toBe(0);
    await jest.advanceTimersByTimeAsync(1_001);
    expect(asked.allowed).toBe(5);
  });

  test("pauses all calls briefly, longer each time, after a 420 for parallel requests without figures", async () => {
    const random = jest.spyOn(Math, "random").mockReturnValue(0.5);
    const pacer = pacerOf();
    for (const pauseMs of [250, 500, 1_000, 2_000, 4_000, 4_000]) {
      answer(pacer, 420);
      // A response that was on its way adds nothing.
      answer(pacer, 420);
      const asked = ask(pacer, 5);
      await jest.advanceTimersByTimeAsync(pauseMs - 1);
      expect(asked.allowed).toBe(0);
      await jest.advanceTimersByTimeAsync(1);
      expect(asked.allowed).toBe(5);
    }
    answer(pacer, 200);
    answer(pacer, 420);
    const asked = ask(pacer, 5);
    await jest.advanceTimersByTimeAsync(250);
    expect(asked.allowed).toBe(5);
    random.mockRestore();
  });

  test("pauses all calls after an unexplained 420 too, and a success in flight does not end the pause", async () => {
    const random = jest.spyOn(Math, "random").mockReturnValue(0.5);
    for (const [status, figures] of [
      [420, { remaining: 500, until }],
      [420, { remaining: 0, until: new Date(noon) }],
      [429, { limit: 9, until: new Date(noon) }],
      [429, undefined],
    ] as const) {
      const pacer = pacerOf();
      answer(pacer, status, figures);
      answer(pacer, 200);
      const asked = ask(pacer, 5);
      await jest.advanceTimersByTimeAsync(249);
      expect(asked.allowed).toBe(0);
      await jest.advanceTimersByTimeAsync(1);
      expect(asked.allowed).toBe(5);
    }
    random.mockRestore();
  });

  test("keeps a used-up quota for all that share the counts until the windows end", () => {
    const close = jest.fn<Counter["close"]>();
    answer(new WindowLimiter({ take: () => Promise.resolve(true), giveBack: () => undefined, close }), 420, {
      remaining: 0,
      until: new Date(noon + 3 * minute),
    });
    const first = noon / minute;
    expect(close.mock.calls.map(([window]) => window)).toEqual(
      [0, 1, 2].map((after) => `1:getDeliveryOptions:${first + after}`),
    );
    for (const [window, lifeMs] of close.mock.calls) {
      expect(Date.now() + lifeMs).toBeGreaterThanOrEqual((Number(window.split(":")[2]) + 1) * minute);
    }
  });

  test.each([
    ["refused", (): Promise<boolean> => Promise.resolve(false)],
    ["not counted", (): Promise<boolean> => Promise.reject(new Error("away"))],
  ])("does not count calls that were %s", async (_how, take) => {
    const counter = { take, giveBack: () => undefined, close: () => undefined };
    const pacer = new WindowLimiter(counter);
    answer(pacer, 200, { remaining: 30, until });
    const failing = ask(pacer, 100, { msLeft: 1_000 });
    await settle();
    expect(failing.failed).toHaveLength(100);
    counter.take = () => Promise.resolve(true);
    const asked = ask(pacer, 100);
    await settle();
    expect(asked.allowed).toBe(20);
  });

  test("includes what other programs have used", async () => {
    const pacer = pacerOf();
    answer(pacer, 200, { remaining: 30, until });
    const asked = ask(pacer, 100);
    await settle();
    expect(asked.allowed).toBe(20);
    // Older responses arrive late.
    answer(pacer, 200, { remaining: 35, until });
    answer(pacer, 200, { remaining: 900, until: new Date(noon + 30_000) });
    const more = ask(pacer, 5);
    await settle();
    expect([asked.allowed, more.allowed]).toEqual([20, 0]);
    await jest.advanceTimersByTimeAsync(50_001);
    expect(asked.allowed).toBe(100);
  });

  test("counts in its latest version", async () => {
    const pacer = pacerOf();
    answer(pacer, 200, { remaining: 30, until });
    answer(pacer, 200, { remaining: 15, until });
    const asked = ask(pacer, 100);
    await settle();
    expect(asked.allowed).toBe(5);
  });

  test("holds until the server's clock has certainly passed the reset", async () => {
    const random = jest.spyOn(Math, "random").mockReturnValue(0);
    const pacer = pacerOf();
    answer(pacer, 420, { remaining: 0, until: new Date(noon + 11_000) });
    const asked = ask(pacer, 5);
    await jest.advanceTimersByTimeAsync(999);
    expect(asked.allowed).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(asked.allowed).toBe(5);
    random.mockRestore();
  });

  test("replaces the documented limit, whether higher or lower", async () => {
    for (const [limit, allowed] of [
      [100, 99],
      [5_000, 4_950],
    ] as const) {
      const pacer = pacerOf();
      answer(pacer, 200, { limit, remaining: limit, until });
      const asked = ask(pacer, 6_000);
      await settle();
      expect(asked.allowed).toBe(allowed);
    }
  });

  test.each([
    ["a reset time in the past", { remaining: 0, until: new Date(noon) }],
    ["a limit of zero", { limit: 0, until }],
    ["a limit without a reset time", { limit: 4 }],
  ])("is ignored when it is %s", async (_what, rateLimit) => {
    const pacer = pacerOf();
    answer(pacer, 200, rateLimit);
    const asked = ask(pacer, 20);
    await settle();
    expect(asked.allowed).toBe(20);
  });

  test("holds for at most a day, whatever it says", async () => {
    const pacer = pacerOf();
    answer(pacer, 420, { remaining: 0, until: new Date(Date.UTC(9999, 1)) });
    const asked = ask(pacer, 1);
    await jest.advanceTimersByTimeAsync(86_400_000 - 1_000);
    expect(asked.allowed).toBe(0);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(asked.allowed).toBe(1);
  });
});

describe("against a server that counts by its own clock", () => {
  test("no window exceeds the quota, whenever calls come and however long they take", async () => {
    const quota = { requests: 200, windowMs: 10_000 };
    const quotas = { ...documented, getDeliveryOptions: quota };
    const way = fc.integer({ min: 0, max: 400 });
    const scenario = fc.record({
      ahead: fc.integer({ min: -20_000, max: 20_000 }),
      processes: fc.integer({ min: 1, max: 3 }),
      pauses: fc.infiniteStream(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000 }))),
      ways: fc.infiniteStream(way),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ ahead, processes, pauses, ways }) => {
        const next = <T>(stream: Iterator<T>): T => stream.next().value as T;
        const counter = new LocalCounter();
        const windows = new Map<number, number>();
        const until = Date.now() + 35_000;
        const worker = async (pacer: WindowLimiter, first: boolean): Promise<void> => {
          // One call reveals the time before the others begin.
          if (!first) await later(1_000);
          while (Date.now() < until) {
            await pacer.acquire({
              campaignId: 1,
              operation: "getDeliveryOptions",
              signal: untilOver(),
              msLeft: Infinity,
            });
            const started = Date.now();
            await later(next(ways));
            const now = Date.now() + ahead;
            const window = Math.floor(now / quota.windowMs);
            windows.set(window, (windows.get(window) ?? 0) + 1);
            await later(next(ways));
            const date = new Date(Math.floor(now / 1_000) * 1_000);
            const durationMs = Date.now() - started;
            pacer.observe({
              campaignId: 1,
              operation: "getDeliveryOptions",
              status: 200,
              rateLimit: undefined,
              date,
              durationMs,
            });
            await later(next(pauses));
          }
        };
        const work = Array.from({ length: processes }, () => {
          const pacer = new WindowLimiter(counter, quotas);
          return [0, 1, 2, 3].map((place) => worker(pacer, place === 0));
        }).flat();
        await jest.advanceTimersByTimeAsync(50_000);
        await Promise.all(work);
        expect(Math.max(...windows.values())).toBeLessThanOrEqual(quota.requests);
      }),
      { numRuns: 15 },
    );
  });
});

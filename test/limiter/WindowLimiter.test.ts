import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { quotas as documented } from "../../generated/facts.ts";
import type { Acquisition, Observation, RateLimit } from "../../src/index.ts";
import type { Counter } from "../../src/limiter/counter.ts";
import { LocalCounter } from "../../src/limiter/LocalCounter.ts";
import { WindowLimiter } from "../../src/limiter/WindowLimiter.ts";
import { later } from "./later.ts";

const noon = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;
const of = { campaignId: 1, operation: "getDeliveryOptions" } as const;

beforeEach(() => {
  jest.useFakeTimers({ now: noon + 10_000 });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** A limiter that counts locally, or with these parts of another counter. */
const limiterOf = (parts?: Partial<Counter>): WindowLimiter =>
  new WindowLimiter(
    parts
      ? { take: () => Promise.resolve(true), giveBack: () => undefined, close: () => undefined, ...parts }
      : new LocalCounter(),
  );

const acquire = (limiter: WindowLimiter, more: Partial<Acquisition> = {}): Promise<void> =>
  limiter.acquire({ ...of, signal: new AbortController().signal, msLeft: Infinity, ...more });

/** Asks for so many calls at once and counts those that are allowed. */
function ask(limiter: WindowLimiter, calls: number, more?: Partial<Acquisition>) {
  const asked = { allowed: 0, failed: [] as unknown[] };
  for (let call = 0; call < calls; call += 1) {
    acquire(limiter, more).then(
      () => (asked.allowed += 1),
      (error: unknown) => asked.failed.push(error),
    );
  }
  return asked;
}

/** How many of so many calls are allowed at once. */
async function allowedOf(limiter: WindowLimiter, calls: number, more?: Partial<Acquisition>): Promise<number> {
  const asked = ask(limiter, calls, more);
  await pass(0);
  return asked.allowed;
}

/** A response that arrives at once from a server whose clock is ours. */
function answer(limiter: WindowLimiter, status: number, rateLimit?: RateLimit, more?: Partial<Observation>): void {
  limiter.observe({ ...of, status, rateLimit, date: new Date(), durationMs: 0, ...more });
}

describe("a quota", () => {
  test.each([
    ["getDeliveryOptions", 990, minute],
    ["provideOrderDigitalCodes", 9_900, 60 * minute],
    ["verifyOrderEac", 9_900, 60 * minute],
    ["provideOrderItemIdentifiers", 9_900, 60 * minute],
  ] as const)("of %s lets %i calls into a window, and the rest into the next", async (operation, calls, windowMs) => {
    const asked = ask(limiterOf(), calls + 5, { operation });
    await pass(0);
    expect(asked.allowed).toBe(calls);
    await pass(windowMs - 10_000 - 1);
    expect(asked.allowed).toBe(calls);
    await pass(2);
    expect(asked.allowed).toBe(calls + 5);
  });

  test("is counted separately for each campaign and operation", async () => {
    const limiter = limiterOf();
    ask(limiter, 1_000);
    expect(await allowedOf(limiter, 5, { campaignId: 2 })).toBe(5);
    expect(await allowedOf(limiter, 5, { operation: "verifyOrderEac" })).toBe(5);
  });

  test("counts a call made just before a window ends in the next one too, where it may arrive", async () => {
    const limiter = limiterOf();
    await pass(49_500);
    const early = ask(limiter, 90);
    await pass(1_000);
    expect([early.allowed, await allowedOf(limiter, 1_000)]).toEqual([90, 900]);
  });

  test("counts it there as soon as the server's clock may have reached the next window", async () => {
    const limiter = limiterOf();
    await pass(48_000);
    // In whole seconds: up to 12:00:59, and a call may take one more.
    answer(limiter, 200);
    const early = ask(limiter, 90);
    await pass(2_000);
    expect([early.allowed, await allowedOf(limiter, 1_000)]).toEqual([90, 900]);
  });

  test("keeps the count of each window to its end", async () => {
    const take = jest.fn<Counter["take"]>(() => Promise.resolve(true));
    await pass(49_500);
    await acquire(limiterOf({ take }));
    expect(take).toHaveBeenCalledTimes(2);
    for (const [window, , lifeMs] of take.mock.calls) expectKept(window, lifeMs);
  });

  test("stops counting it there once the response shows that it arrived before", async () => {
    const limiter = limiterOf();
    await pass(49_500);
    const sentBefore = 600;
    ask(limiter, 90);
    await pass(400);
    const answers = (count: number, durationMs: number, date: number): void => {
      for (let at = 0; at < count; at += 1) answer(limiter, 200, undefined, { date: new Date(date), durationMs });
    };
    answers(60, 400, noon + 59_000);
    // Responses to calls that were counted once, or that arrived in the next window.
    answers(5, sentBefore, noon + 59_000);
    await pass(600);
    answers(20, 1_000, noon + 60_000);
    expect(await allowedOf(limiter, 1_000)).toBe(960);
  });

  test("gets back no more calls than were counted twice", async () => {
    const giveBack = jest.fn<Counter["giveBack"]>();
    const limiter = limiterOf({ giveBack });
    // By our clock they may arrive in the next window; by the server's slower one they cannot.
    await pass(49_500);
    await allowedOf(limiter, 3);
    const date = new Date(noon + 30_000);
    answer(limiter, 200, undefined, { date });
    await allowedOf(limiter, 5);
    for (let at = 0; at < 7; at += 1) answer(limiter, 200, undefined, { date });
    expect(giveBack).toHaveBeenCalledTimes(3);
  });

  test("is kept by the server's clock", async () => {
    const limiter = limiterOf();
    // Ours shows 12:00:10, the server's 12:00:55.
    answer(limiter, 200, undefined, { date: new Date(noon + 55_000) });
    const asked = ask(limiter, 1_980);
    await pass(0);
    expect(asked.allowed).toBe(990);
    await pass(5_001);
    expect(asked.allowed).toBe(1_980);
  });

  test("that allows no call before the deadline fails at once with an error named TimeoutError", async () => {
    const limiter = limiterOf();
    await allowedOf(limiter, 990);
    const [short, long] = [ask(limiter, 1, { msLeft: 49_000 }), ask(limiter, 1, { msLeft: 51_000 })];
    await pass(0);
    expect(short.failed).toEqual([expect.objectContaining({ name: "TimeoutError" })]);
    await pass(50_001);
    expect(long.allowed).toBe(1);
  });

  test("is no longer waited for when the call is aborted", async () => {
    const limiter = limiterOf();
    ask(limiter, 990);
    const abort = new AbortController();
    const waiting = acquire(limiter, { signal: abort.signal });
    await pass(0);
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
    await expect(acquire(limiterOf({ take }), { signal: abort.signal })).rejects.toThrow("enough");
  });

  test("leaves no listener on the signal of a call that waited", async () => {
    const limiter = limiterOf();
    ask(limiter, 990);
    const { signal } = new AbortController();
    const waiting = acquire(limiter, { signal });
    await pass(50_001);
    await waiting;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("is checked again after a minute, because the server's clock may have been set", async () => {
    const limiter = limiterOf();
    const operation = "verifyOrderEac";
    const asked = ask(limiter, 9_901, { operation });
    await pass(0);
    expect(asked.allowed).toBe(9_900);
    answer(limiter, 200, undefined, { campaignId: 2, operation, date: new Date(noon + 3_600_000) });
    await pass(minute);
    expect(asked.allowed).toBe(9_901);
  });

  test("is not used by a call that was aborted before it asked", async () => {
    const limiter = limiterOf();
    await expect(acquire(limiter, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
    expect(await allowedOf(limiter, 1_000)).toBe(990);
  });
});

/** A count of a window is kept until it ends. */
function expectKept(window: string, lifeMs: number): void {
  expect(Date.now() + lifeMs).toBeGreaterThanOrEqual((Number(window.split(":")[2]) + 1) * minute);
}

describe("a call that is not made in the end", () => {
  const [now = "", next = ""] = [0, 1].map((after) => `1:getDeliveryOptions:${noon / minute + after}`);

  test("counts in no window when it is aborted while asking a slow store", async () => {
    const counter = new LocalCounter();
    const limiter = limiterOf({
      take: async (...asked) => {
        await later(300);
        return counter.take(...asked);
      },
      giveBack: (window) => {
        counter.giveBack(window);
      },
    });
    answer(limiter, 200, { remaining: 30, until: new Date(noon + minute) });
    await pass(48_000);
    const abort = new AbortController();
    const asked = Array.from({ length: 5 }, () => acquire(limiter, { signal: abort.signal }));
    await pass(100);
    abort.abort(new Error("enough"));
    const failed = Promise.allSettled(asked);
    await pass(700);
    expect(await failed).toEqual(asked.map(() => expect.objectContaining({ reason: new Error("enough") })));
    expect([counter.used(now), counter.used(next)]).toEqual([0, 0]);
    // Nor against what Market said is left.
    const others = ask(limiter, 30);
    await pass(700);
    expect(others.allowed).toBe(20);
  });

  test("does not count in a window if the next one, where it may arrive, is full", async () => {
    const counter = new LocalCounter();
    counter.close(next, 2 * minute);
    await pass(49_500);
    expect([await allowedOf(new WindowLimiter(counter), 5), counter.used(now)]).toEqual([0, 0]);
  });
});

describe("what a response says about the quota", () => {
  const until = new Date(noon + minute);

  test.each([420, 429])("delays all calls of the campaign and operation until the reset after a %i", async (status) => {
    const limiter = limiterOf();
    answer(limiter, status, { limit: 1_000, remaining: 0, until: new Date(noon + 3 * minute) });
    const [asked, other] = [ask(limiter, 5), ask(limiter, 5, { campaignId: 2 })];
    await pass(3 * minute - 10_000 - 1);
    expect([asked.allowed, other.allowed]).toEqual([0, 5]);
    await pass(2);
    expect(asked.allowed).toBe(5);
  });

  test("holds to the end of the window after a 420 without a reset time", async () => {
    const limiter = limiterOf();
    answer(limiter, 420, { limit: 1_000 });
    const asked = ask(limiter, 5);
    await pass(49_000);
    expect(asked.allowed).toBe(0);
    await pass(1_001);
    expect(asked.allowed).toBe(5);
  });

  /** All calls wait for this long, to the millisecond. */
  async function expectPause(limiter: WindowLimiter, ms: number): Promise<void> {
    const asked = ask(limiter, 5);
    await pass(ms - 1);
    expect(asked.allowed).toBe(0);
    await pass(1);
    expect(asked.allowed).toBe(5);
  }

  test("pauses all calls briefly, longer each time, after a 420 for parallel requests without figures", async () => {
    jest.spyOn(Math, "random").mockReturnValue(0.5);
    const limiter = limiterOf();
    for (const pauseMs of [250, 500, 1_000, 2_000, 4_000, 4_000]) {
      answer(limiter, 420);
      // A response that was on its way adds nothing.
      answer(limiter, 420);
      await expectPause(limiter, pauseMs);
    }
    answer(limiter, 200);
    answer(limiter, 420);
    await expectPause(limiter, 250);
  });

  test.each([
    [420, { remaining: 500, until }],
    [420, { remaining: 0, until: new Date(noon) }],
    [429, { limit: 9, until: new Date(noon) }],
    [429, undefined],
  ])(
    "pauses all calls after a %i that %j does not explain, and a success in flight does not end the pause",
    async (status, figures) => {
      jest.spyOn(Math, "random").mockReturnValue(0.5);
      const limiter = limiterOf();
      answer(limiter, status, figures);
      answer(limiter, 200);
      await expectPause(limiter, 250);
    },
  );

  test("holds until the server's clock has certainly passed the reset", async () => {
    jest.spyOn(Math, "random").mockReturnValue(0);
    const limiter = limiterOf();
    answer(limiter, 420, { remaining: 0, until: new Date(noon + 11_000) });
    await expectPause(limiter, 1_000);
  });

  test("keeps a used-up quota for all that share the counts until the windows end", () => {
    const close = jest.fn<Counter["close"]>();
    answer(limiterOf({ close }), 420, { remaining: 0, until: new Date(noon + 3 * minute) });
    const first = noon / minute;
    expect(close.mock.calls.map(([window]) => window)).toEqual(
      [0, 1, 2].map((after) => `1:getDeliveryOptions:${first + after}`),
    );
    for (const [window, lifeMs] of close.mock.calls) expectKept(window, lifeMs);
  });

  test.each([
    ["refused", (): Promise<boolean> => Promise.resolve(false)],
    ["not counted", (): Promise<boolean> => Promise.reject(new Error("away"))],
  ])("does not count calls that were %s", async (_how, failing) => {
    const take = jest.fn(failing);
    const limiter = limiterOf({ take });
    answer(limiter, 200, { remaining: 30, until });
    const failed = ask(limiter, 100, { msLeft: 1_000 });
    await pass(0);
    expect(failed.failed).toHaveLength(100);
    take.mockResolvedValue(true);
    expect(await allowedOf(limiter, 100)).toBe(20);
  });

  test("includes what other programs have used, to the end of the window, whatever older responses say", async () => {
    const limiter = limiterOf();
    answer(limiter, 200, { remaining: 30, until });
    const asked = ask(limiter, 100);
    await pass(0);
    expect(asked.allowed).toBe(20);
    answer(limiter, 200, { remaining: 35, until });
    answer(limiter, 200, { remaining: 900, until: new Date(noon + 30_000) });
    expect([asked.allowed, await allowedOf(limiter, 5)]).toEqual([20, 0]);
    await pass(50_001);
    expect(asked.allowed).toBe(100);
  });

  test.each<[string, number, ...RateLimit[]]>([
    ["counts in its latest version", 5, { remaining: 30, until }, { remaining: 15, until }],
    ["replaces a documented limit that is higher", 99, { limit: 100, remaining: 100, until }],
    ["replaces a documented limit that is lower", 4_950, { limit: 5_000, remaining: 5_000, until }],
    ["is ignored when it is a reset time in the past", 990, { remaining: 0, until: new Date(noon) }],
    ["is ignored when it is a limit of zero", 990, { limit: 0, until }],
    ["is ignored when it is a limit without a reset time", 990, { limit: 4 }],
  ])("%s: %i calls may go", async (_what, allowed, ...said) => {
    const limiter = limiterOf();
    for (const rateLimit of said) answer(limiter, 200, rateLimit);
    expect(await allowedOf(limiter, 6_000)).toBe(allowed);
  });

  test("holds for at most a day, whatever it says", async () => {
    const limiter = limiterOf();
    answer(limiter, 420, { remaining: 0, until: new Date(Date.UTC(9999, 1)) });
    const asked = ask(limiter, 1);
    await pass(86_400_000 - 1_000);
    expect(asked.allowed).toBe(0);
    await pass(2_000);
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
        const worker = async (limiter: WindowLimiter, first: boolean): Promise<void> => {
          // One call reveals the time before the others begin.
          if (!first) await later(1_000);
          while (Date.now() < until) {
            await acquire(limiter);
            const started = Date.now();
            await later(next(ways));
            const now = Date.now() + ahead;
            const window = Math.floor(now / quota.windowMs);
            windows.set(window, (windows.get(window) ?? 0) + 1);
            await later(next(ways));
            const date = new Date(Math.floor(now / 1_000) * 1_000);
            const durationMs = Date.now() - started;
            answer(limiter, 200, undefined, { date, durationMs });
            await later(next(pauses));
          }
        };
        const work = Array.from({ length: processes }, () => {
          const limiter = new WindowLimiter(counter, quotas);
          return [0, 1, 2, 3].map((place) => worker(limiter, place === 0));
        }).flat();
        await pass(50_000);
        await Promise.all(work);
        expect(Math.max(...windows.values())).toBeLessThanOrEqual(quota.requests);
      }),
      { numRuns: 15 },
    );
  });
});

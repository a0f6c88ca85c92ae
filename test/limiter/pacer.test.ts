import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import type { OperationId, RateLimit } from "../../src/index.ts";
import { LocalCounter } from "../../src/limiter/localCounter.ts";
import { Pacer } from "../../src/limiter/pacer.ts";

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

/** Asks for so many calls at once and counts those that may go. */
function ask(
  pacer: Pacer,
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
  pacer: Pacer,
  status: number,
  rateLimit?: RateLimit,
  { campaignId = 1, operation = "getDeliveryOptions" }: Which = {},
): void {
  pacer.observe({ campaignId, operation, status, rateLimit, date: new Date(Date.now()), durationMs: 0 });
}

const pacerOf = (): Pacer => new Pacer(new LocalCounter());

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

  test("is each campaign's and each operation's own", async () => {
    const pacer = pacerOf();
    ask(pacer, 1_000);
    const others = [ask(pacer, 5, { campaignId: 2 }), ask(pacer, 5, { operation: "verifyOrderEac" })];
    await settle();
    expect(others.map(({ allowed }) => allowed)).toEqual([5, 5]);
  });

  test("counts a call just before the end of a window in the next one too: it may arrive there", async () => {
    const pacer = pacerOf();
    await jest.advanceTimersByTimeAsync(49_500);
    const early = ask(pacer, 90);
    await jest.advanceTimersByTimeAsync(1_000);
    const late = ask(pacer, 1_000);
    await settle();
    expect([early.allowed, late.allowed]).toEqual([90, 900]);
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

  test("that leaves no call before the deadline is told at once, as an error named TimeoutError", async () => {
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
});

describe("what an answer says of the quota", () => {
  const until = new Date(noon + minute);

  test.each([420, 429])(
    "with %i makes all calls of the campaign and operation wait until it is over",
    async (status) => {
      const pacer = pacerOf();
      const further = new Date(noon + 3 * minute);
      answer(pacer, status, { limit: 1_000, remaining: 0, until: further });
      const [asked, other] = [ask(pacer, 5), ask(pacer, 5, { campaignId: 2 })];
      await jest.advanceTimersByTimeAsync(3 * minute - 10_000 - 1);
      expect([asked.allowed, other.allowed]).toEqual([0, 5]);
      await jest.advanceTimersByTimeAsync(2);
      expect(asked.allowed).toBe(5);
    },
  );

  test("without a moment, with 420, holds to the end of the window", async () => {
    const pacer = pacerOf();
    answer(pacer, 420, { limit: 1_000 });
    const asked = ask(pacer, 5);
    await jest.advanceTimersByTimeAsync(49_000);
    expect(asked.allowed).toBe(0);
    await jest.advanceTimersByTimeAsync(1_001);
    expect(asked.allowed).toBe(5);
  });

  test("with a 420 of calls in parallel, which tells no figures, makes all pause for a moment, longer each time", async () => {
    const random = jest.spyOn(Math, "random").mockReturnValue(0.5);
    const pacer = pacerOf();
    for (const pauseMs of [250, 500, 1_000]) {
      answer(pacer, 420);
      // One that was on its way adds nothing.
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

  test("counts what other programs have used", async () => {
    const pacer = pacerOf();
    answer(pacer, 200, { remaining: 30, until });
    const asked = ask(pacer, 100);
    await settle();
    expect(asked.allowed).toBe(20);
    // An older answer comes late.
    answer(pacer, 200, { remaining: 35, until });
    await settle();
    expect(asked.allowed).toBe(20);
    await jest.advanceTimersByTimeAsync(50_001);
    expect(asked.allowed).toBe(100);
  });

  test("about the limit is kept, be it higher or lower than the documented one", async () => {
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
    ["a moment that has passed", { remaining: 0, until: new Date(noon) }],
    ["a limit of nothing", { limit: 0, until }],
    ["a limit without a moment", { limit: 4 }],
  ])("is passed over when it is %s", async (_what, rateLimit) => {
    const pacer = pacerOf();
    answer(pacer, 200, rateLimit);
    const asked = ask(pacer, 20);
    await settle();
    expect(asked.allowed).toBe(20);
  });

  test("holds for a day at most, whatever it says", async () => {
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
  test("no window ever gets more than the quota, however calls come and however long they take", async () => {
    const quota = { requests: 200, windowMs: 10_000 };
    const quotas = {
      getDeliveryOptions: quota,
      verifyOrderEac: quota,
      provideOrderDigitalCodes: quota,
      provideOrderItemIdentifiers: quota,
    };
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
        const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
        const worker = async (pacer: Pacer, first: boolean): Promise<void> => {
          // One call tells the time before the others begin.
          if (!first) await pass(1_000);
          while (Date.now() < until) {
            await pacer.acquire({
              campaignId: 1,
              operation: "getDeliveryOptions",
              signal: untilOver(),
              msLeft: Infinity,
            });
            const started = Date.now();
            await pass(next(ways));
            const now = Date.now() + ahead;
            const window = Math.floor(now / quota.windowMs);
            windows.set(window, (windows.get(window) ?? 0) + 1);
            await pass(next(ways));
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
            await pass(next(pauses));
          }
        };
        const work = Array.from({ length: processes }, () => {
          const pacer = new Pacer(counter, quotas);
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

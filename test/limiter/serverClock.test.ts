import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { ServerClock } from "../../src/limiter/serverClock.ts";

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  jest.useRealTimers();
});

/** An answer of a server whose clock is ahead by so much, on its way for so long in each direction. */
function exchange(clock: ServerClock, aheadMs: number, thereMs: number, backMs: number): void {
  jest.advanceTimersByTime(thereMs);
  const date = new Date(Math.floor((Date.now() + aheadMs) / 1_000) * 1_000);
  jest.advanceTimersByTime(backMs);
  clock.learn({ date, durationMs: thereMs + backMs });
}

describe("the server's clock", () => {
  test("is taken for ours until an answer tells", () => {
    const clock = new ServerClock();
    jest.advanceTimersByTime(5_000);
    expect(clock.earliest).toBeCloseTo(Date.now(), 3);
    expect(clock.latest).toBeCloseTo(Date.now(), 3);
  });

  test("lies between the bounds after any answers, and they draw closer", () => {
    const way = fc.integer({ min: 0, max: 2_000 });
    const answers = fc.array(fc.record({ there: way, back: way, pause: way }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: -3_600_000, max: 3_600_000 }), answers, (ahead, list) => {
        const clock = new ServerClock();
        let width = Infinity;
        for (const { there, back, pause } of list) {
          jest.advanceTimersByTime(pause);
          exchange(clock, ahead, there, back);
          expect(clock.earliest).toBeLessThanOrEqual(Date.now() + ahead + 0.001);
          expect(clock.latest).toBeGreaterThanOrEqual(Date.now() + ahead - 0.001);
          expect(clock.latest - clock.earliest).toBeLessThanOrEqual(width + 0.001);
          width = clock.latest - clock.earliest;
        }
      }),
    );
  });

  test("is known to some 20 ms after a hundred quick answers, although Date has whole seconds", () => {
    const clock = new ServerClock();
    for (let answer = 0; answer < 100; answer += 1) {
      jest.advanceTimersByTime(137);
      exchange(clock, 12_345, 5, 5);
    }
    expect(clock.latest - clock.earliest).toBeLessThan(40);
  });

  test("is believed anew when it was set", () => {
    const clock = new ServerClock();
    exchange(clock, 0, 5, 5);
    exchange(clock, -60_000, 5, 5);
    expect(clock.latest).toBeLessThan(Date.now() - 58_000);
  });
});

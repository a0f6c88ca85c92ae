import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { ServerClock } from "../../src/limiter/ServerClock.ts";

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A response of a server whose clock is ahead by `ahead`, with the travel time in each direction. */
function exchange(clock: ServerClock, aheadMs: number, thereMs: number, backMs: number): void {
  jest.advanceTimersByTime(thereMs);
  const date = new Date(Math.floor((Date.now() + aheadMs) / 1_000) * 1_000);
  jest.advanceTimersByTime(backMs);
  clock.learn(date, thereMs + backMs);
}

describe("the server's clock", () => {
  test("is assumed to equal ours until a response shows it", () => {
    const clock = new ServerClock();
    jest.advanceTimersByTime(5_000);
    expect(clock.earliest).toBeCloseTo(Date.now(), 3);
    expect(clock.latest).toBeCloseTo(Date.now(), 3);
  });

  test("lies within the bounds after any responses, and the bounds never widen", () => {
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

  test("is known to about 20 ms after a hundred quick responses, although Date has whole seconds", () => {
    const clock = new ServerClock();
    for (let answer = 0; answer < 100; answer += 1) {
      jest.advanceTimersByTime(137);
      exchange(clock, 12_345, 5, 5);
    }
    expect(clock.latest - clock.earliest).toBeLessThan(40);
  });

  test("is learned anew after it was set", () => {
    const clock = new ServerClock();
    exchange(clock, 0, 5, 5);
    exchange(clock, -60_000, 5, 5);
    expect(clock.latest).toBeLessThan(Date.now() - 58_000);
  });
});

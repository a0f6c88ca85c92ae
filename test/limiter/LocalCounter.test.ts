import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { LocalCounter } from "../../src/limiter/LocalCounter.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("counts are kept while others are added, and forgotten once they expire", async () => {
  const counter = new LocalCounter();
  await counter.take("old", 10, 1_000);
  jest.advanceTimersByTime(500);
  await counter.take("new", 10, 1_000);
  expect(counter.used("old")).toBe(1);
  jest.advanceTimersByTime(500);
  await counter.take("newest", 10, 1_000);
  expect(["old", "new", "newest"].map((window) => counter.used(window))).toEqual([0, 1, 1]);
});

test("counts that expire one by one never outnumber the live ones", async () => {
  const counter = new LocalCounter();
  const windows = Array.from({ length: 5_000 }, (_, campaign) => `${campaign}`);
  for (const window of windows) {
    await counter.take(window, 10, 1_000);
    jest.advanceTimersByTime(1);
  }
  const kept = windows.filter((window) => counter.used(window) === 1);
  expect(kept.slice(-1_000)).toEqual(windows.slice(-1_000));
  expect(kept.length).toBeLessThanOrEqual(2_000);
});

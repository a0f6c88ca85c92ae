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

test("adding a campaign does not scan the counts of thousands of others", async () => {
  const counter = new LocalCounter();
  const look = jest.spyOn(Map.prototype, Symbol.iterator);
  for (let minute = 0; minute < 2; minute += 1) {
    for (let campaign = 0; campaign < 1_000; campaign += 1) await counter.take(`${campaign}/${minute}`, 10, 60_000);
    jest.advanceTimersByTime(60_000);
  }
  const looks = look.mock.calls.length;
  look.mockRestore();
  expect(looks).toBeLessThan(20);
  expect([counter.used("0/0"), counter.used("0/1")]).toEqual([0, 1]);
});

test("nor does it when counts expire one by one, and expired counts never outnumber the live ones", async () => {
  const counter = new LocalCounter();
  const look = jest.spyOn(Map.prototype, Symbol.iterator);
  const windows = Array.from({ length: 5_000 }, (_, campaign) => `${campaign}`);
  for (const window of windows) {
    await counter.take(window, 10, 1_000);
    jest.advanceTimersByTime(1);
  }
  const looks = look.mock.calls.length;
  look.mockRestore();
  expect(looks).toBeLessThan(20);
  const kept = windows.filter((window) => counter.used(window) === 1);
  expect(kept).toEqual(expect.arrayContaining(windows.slice(-1_000)));
  expect(kept.length).toBeLessThanOrEqual(2_000);
});

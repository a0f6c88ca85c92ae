import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { LocalCounter } from "../../src/limiter/localCounter.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("counts are kept while others come, and forgotten when their time is over", async () => {
  const counter = new LocalCounter();
  await counter.take("old", 10, 1_000);
  jest.advanceTimersByTime(500);
  await counter.take("new", 10, 1_000);
  expect(counter.used("old")).toBe(1);
  jest.advanceTimersByTime(500);
  await counter.take("newest", 10, 1_000);
  expect(["old", "new", "newest"].map((window) => counter.used(window))).toEqual([0, 1, 1]);
});

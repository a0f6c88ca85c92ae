import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Fetch } from "../../src/index.ts";
import { call, clientOf, failureOf, operations, repeatable, successes } from "../faults/calls.ts";
import { startClock, stopClock } from "../stoppedClock.ts";

beforeEach(stopClock);
afterEach(startClock);

const nowhere = "http://localhost:9";
const failures: readonly (readonly [string, "always" | "if repeatable" | "never", () => Promise<Response>])[] = [
  ["420", "always", () => Promise.resolve(new Response("", { status: 420 }))],
  ["500", "if repeatable", () => Promise.resolve(new Response("", { status: 500 }))],
  ["a lost connection", "if repeatable", () => Promise.reject(new TypeError("fetch failed"))],
  ["400", "never", () => Promise.resolve(new Response("", { status: 400 }))],
  ["an unusable 200", "never", () => Promise.resolve(new Response("<html>"))],
];

describe.each(operations)("%s", (operation) => {
  const cases = failures.flatMap(([failure, retried, answer]) =>
    [0, 1, 2, 7].map((retries) => {
      const isRetried = retried === "always" || (retried === "if repeatable" && repeatable.includes(operation));
      return { failure, answer, retries, attempts: isRetried ? 1 + retries : 1 };
    }),
  );

  test.each(cases)(
    "makes $attempts attempt(s) at $failure with $retries retries",
    async ({ answer, retries, attempts }) => {
      const fetch = jest.fn<Fetch>(answer);
      const failure = await failureOf(call(clientOf(nowhere, { fetch, retries }), operation));
      expect(failure.attempts).toBe(attempts);
      expect(fetch).toHaveBeenCalledTimes(attempts);
    },
  );

  test("makes two retries unless told otherwise", async () => {
    const fetch = jest.fn<Fetch>(() => Promise.resolve(new Response("", { status: 420 })));
    expect(await failureOf(call(clientOf(nowhere, { fetch }), operation))).toMatchObject({ attempts: 3 });
  });

  test("makes no more attempts than it needs", async () => {
    const fetch = jest
      .fn<Fetch>(() => Promise.resolve(new Response(successes[operation])))
      .mockResolvedValueOnce(new Response("", { status: 420 }));
    expect(await call(clientOf(nowhere, { fetch, retries: 7 }), operation)).toMatchObject({ attempts: 2 });
  });
});

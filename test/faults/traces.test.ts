import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Fetch } from "../../src/index.ts";
import { answer, answerAfter, answerAndStay } from "./behaviours.ts";
import { call, clientOf, failureOf, operations, successes } from "./calls.ts";
import { startFaultServer } from "./faultServer.ts";
import { startImpatientServer } from "./impatientServer.ts";

beforeEach(() => {
  jest.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const nowhere = "http://localhost:9";
const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;

/** Jest and undici have a few of their own; a leak in every call would leave 2000. */
function expectNoTimersBeyond(before: number): void {
  expect(timers()).toBeLessThan(before + 10);
}

describe("after 2000 calls on one signal", () => {
  const bodies: readonly (readonly [string, Fetch])[] = [
    ["that succeed", () => Promise.resolve(new Response(successes.getDeliveryOptions))],
    ["that are refused", () => Promise.resolve(new Response("{}", { status: 400 }))],
    ["that fail and are retried", () => Promise.resolve(new Response("", { status: 500 }))],
    ["whose connection is lost", () => Promise.reject(new TypeError("fetch failed"))],
  ];

  test.each(bodies)("%s, no listener and no timer remains", async (_how, fetch) => {
    const controller = new AbortController();
    const before = timers();
    const client = clientOf(nowhere, { fetch, retries: 1, concurrency: 50 });
    const work = Array.from({ length: 2_000 }, () => call(client, "getDeliveryOptions", { signal: controller.signal }));
    await Promise.allSettled(work);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    expectNoTimersBeyond(before);
  });

  test("that wait in the queue, one abort ends them all and leaves nothing behind", async () => {
    const controller = new AbortController();
    const before = timers();
    const fetch = jest.fn<Fetch>(() => new Promise(() => undefined));
    const client = clientOf(nowhere, { fetch });
    const work = Array.from({ length: 2_000 }, () =>
      failureOf(call(client, "getDeliveryOptions", { signal: controller.signal })),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort("enough");
    const failures = await Promise.all(work);
    expect(failures.every(({ code, cause }) => code === "aborted" && cause === "enough")).toBe(true);
    expect(failures.filter(({ outcome }) => outcome === "unknown")).toHaveLength(10);
    expect(fetch).toHaveBeenCalledTimes(10);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    expectNoTimersBeyond(before);
  });
});

test("parallel calls on one signal cause no warning of too many listeners", async () => {
  const warned = jest.fn();
  process.on("warning", warned);
  const server = await startFaultServer(...Array.from({ length: 60 }, () => answer(200, successes.getDeliveryOptions)));
  const { signal } = new AbortController();
  const client = clientOf(server.url, { concurrency: 60 });
  await Promise.all(Array.from({ length: 60 }, () => call(client, "getDeliveryOptions", { signal })));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", warned);
  expect(warned).not.toHaveBeenCalled();
  await server.close();
});

test("a hundred aborted pauses leave no timer", async () => {
  jest.spyOn(Math, "random").mockReturnValue(0.99);
  const before = timers();
  const controller = new AbortController();
  const fetch: Fetch = () => Promise.resolve(new Response("", { status: 500 }));
  setTimeout(() => controller.abort(), 100);
  const client = clientOf(nowhere, { fetch, concurrency: false });
  const { signal } = controller;
  await Promise.all(Array.from({ length: 100 }, () => failureOf(call(client, "getDeliveryOptions", { signal }))));
  expectNoTimersBeyond(before);
});

describe("connections", () => {
  test("are reused by every operation", async () => {
    const script = operations.flatMap((operation) => [1, 2, 3].map(() => answerAndStay(200, successes[operation])));
    const server = await startFaultServer(...script);
    const client = clientOf(server.url);
    for (const operation of operations) for (const _ of [1, 2, 3]) await call(client, operation);
    expect(server.requests).toHaveLength(12);
    // undici opens a second one when a request comes before the first is idle again.
    expect(server.connections).toBeLessThanOrEqual(2);
    await server.close();
  });

  test("closed by the server while the thread was busy lose no key: the closure is noticed before the next request", async () => {
    const idle = 30;
    const server = await startImpatientServer(idle);
    try {
      const client = clientOf(server.url);
      for (let round = 0; round < 12; round += 1) {
        expect(await call(client, "provideOrderDigitalCodes")).toMatchObject({ attempts: 1 });
        // Lets the connection become idle before the thread is blocked.
        await new Promise((resolve) => setImmediate(resolve));
        const end = performance.now() + idle + 10;
        while (performance.now() < end);
      }
    } finally {
      await server.close();
    }
  });
});

test("a slow response within its timeout is not disturbed when parallel calls end", async () => {
  const script = [answerAfter(150, 200, successes.getDeliveryOptions), answer(500), answer(400)];
  const server = await startFaultServer(...script);
  const client = clientOf(server.url, { retries: 0 });
  const slow = call(client, "getDeliveryOptions");
  await new Promise((resolve) => setTimeout(resolve, 30));
  await failureOf(call(client, "getDeliveryOptions"));
  await failureOf(call(client, "getDeliveryOptions"));
  expect(await slow).toMatchObject({ status: 200 });
  await server.close();
});

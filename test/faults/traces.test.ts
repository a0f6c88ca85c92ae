import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Fetch } from "../../src/index.ts";
import { startClock, stopClock, waitingTimers } from "../stoppedClock.ts";
import { settled } from "../until.ts";
import { answer, answerAndStay, answerWhenTold } from "./behaviours.ts";
import { call, clientOf, failureOf, operations, successes } from "./calls.ts";
import { serve } from "./serve.ts";
import { startImpatientServer } from "./impatientServer.ts";

beforeEach(stopClock);
afterEach(startClock);

const nowhere = "http://localhost:9";

describe("after 300 calls on one signal", () => {
  const bodies: readonly (readonly [string, Fetch])[] = [
    ["that succeed", () => Promise.resolve(new Response(successes.getDeliveryOptions))],
    ["that are refused", () => Promise.resolve(new Response("{}", { status: 400 }))],
    ["that fail and are retried", () => Promise.resolve(new Response("", { status: 500 }))],
    ["whose connection is lost", () => Promise.reject(new TypeError("fetch failed"))],
  ];

  test.each(bodies)("%s, no listener and no timer remains", async (_how, fetch) => {
    const controller = new AbortController();
    const client = clientOf(nowhere, { fetch, retries: 1, concurrency: 50 });
    const work = Array.from({ length: 300 }, () => call(client, "getDeliveryOptions", { signal: controller.signal }));
    await Promise.allSettled(work);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    expect(waitingTimers()).toBe(0);
  });

  test("that wait in the queue, one abort ends them all and leaves nothing behind", async () => {
    const controller = new AbortController();
    const fetch = jest.fn<Fetch>(() => new Promise(() => undefined));
    const client = clientOf(nowhere, { fetch });
    const work = Array.from({ length: 300 }, () =>
      failureOf(call(client, "getDeliveryOptions", { signal: controller.signal })),
    );
    await settled();
    controller.abort("enough");
    const failures = await Promise.all(work);
    expect(failures.every(({ code, cause }) => code === "aborted" && cause === "enough")).toBe(true);
    expect(failures.filter(({ outcome }) => outcome === "unknown")).toHaveLength(10);
    expect(fetch).toHaveBeenCalledTimes(10);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    expect(waitingTimers()).toBe(0);
  });
});

test("parallel calls on one signal cause no warning of too many listeners", async () => {
  const warned = jest.fn();
  process.on("warning", warned);
  const server = await serve(...Array.from({ length: 60 }, () => answer(200, successes.getDeliveryOptions)));
  const { signal } = new AbortController();
  const client = clientOf(server.url, { concurrency: 60 });
  await Promise.all(Array.from({ length: 60 }, () => call(client, "getDeliveryOptions", { signal })));
  await settled(1);
  process.off("warning", warned);
  expect(warned).not.toHaveBeenCalled();
});

describe("connections", () => {
  test("are reused by every operation", async () => {
    const script = operations.flatMap((operation) => [1, 2, 3].map(() => answerAndStay(200, successes[operation])));
    const server = await serve(...script);
    const client = clientOf(server.url);
    for (const operation of operations) for (const _ of [1, 2, 3]) await call(client, operation);
    expect(server.requests).toHaveLength(script.length);
    // undici opens a second one when a request comes before the first is idle again.
    expect(server.connections).toBeLessThanOrEqual(2);
  });

  test("closed by the server while the thread was busy lose no key: the closure is noticed before the next request", async () => {
    const server = await startImpatientServer();
    try {
      const client = clientOf(server.url);
      for (let round = 0; round < 12; round += 1) {
        expect(await call(client, "provideOrderDigitalCodes")).toMatchObject({ attempts: 1 });
        // Lets the connection become idle before the thread is blocked.
        await settled(1);
        server.closeConnections();
      }
    } finally {
      await server.close();
    }
  });
});

test("a slow response within its timeout is not disturbed when parallel calls end", async () => {
  const plays = answerWhenTold(200, successes.getDeliveryOptions);
  const server = await serve(plays, answer(500), answer(400));
  const asked = new Promise<void>((resolve) => (server.onSilence = resolve));
  const client = clientOf(server.url, { retries: 0 });
  const slow = call(client, "getDeliveryOptions");
  await asked;
  await failureOf(call(client, "getDeliveryOptions"));
  await failureOf(call(client, "getDeliveryOptions"));
  plays.tell();
  expect(await slow).toMatchObject({ status: 200 });
});

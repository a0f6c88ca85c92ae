import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { Acquisition, ClientOptions, Fetch, Release } from "../../src/index.ts";
import { call, clientOf, failureOf, successes } from "../faults/calls.ts";
import { advance, startClock, stopClock } from "../stoppedClock.ts";
import { until } from "../until.ts";

beforeEach(stopClock);
afterEach(startClock);

const answering =
  (status = 200): Fetch =>
  () =>
    Promise.resolve(new Response(successes.getDeliveryOptions, { status }));
const hanging: Fetch = (_url, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("aborted"));
    });
  });
const refusing: Fetch = () => Promise.reject(Object.assign(new TypeError("failed"), { code: "ECONNREFUSED" }));

/** A client whose limiter lets each attempt go and records how it ended. */
function limited(options: ClientOptions): {
  readonly client: ReturnType<typeof clientOf>;
  readonly acquire: jest.Mock<(acquisition: Acquisition) => Promise<Release>>;
  readonly release: jest.Mock<Release>;
} {
  const release = jest.fn<Release>();
  const acquire = jest.fn((_acquisition: Acquisition) => Promise.resolve<Release>(release));
  const limiter = { acquire, observe: () => undefined };
  return { client: clientOf("http://localhost:9", { retries: 0, limiter, ...options }), acquire, release };
}

const once = (release: jest.Mock<Release>, answered: boolean): void => {
  expect(release.mock.calls).toEqual([[{ answered }]]);
};

describe("the function that acquire resolves to is called once, when the attempt", () => {
  test.each([200, 400, 420, 500])("was answered with %i", async (status) => {
    const { client, release } = limited({ fetch: answering(status) });
    await call(client, "getDeliveryOptions").catch(() => undefined);
    once(release, true);
  });

  test("could not connect", async () => {
    const { client, release } = limited({ fetch: refusing });
    expect(await failureOf(call(client, "getDeliveryOptions"))).toMatchObject({ code: "connection" });
    once(release, false);
  });

  test("ran out of time", async () => {
    const on = { request: () => queueMicrotask(() => advance(1_000)) };
    const { client, release } = limited({ fetch: hanging, timeout: 1_000, on });
    expect(await failureOf(call(client, "getDeliveryOptions"))).toMatchObject({ code: "timeout", phase: "request" });
    once(release, false);
  });

  test("was aborted", async () => {
    const abort = new AbortController();
    const { client, release } = limited({ fetch: hanging, on: { request: () => queueMicrotask(() => abort.abort()) } });
    expect(await failureOf(call(client, "getDeliveryOptions", { signal: abort.signal }))).toMatchObject({
      code: "aborted",
      phase: "request",
    });
    once(release, false);
  });

  test("got no token", async () => {
    const { client, release } = limited({ fetch: answering(), apiKey: () => Promise.reject(new Error("none")) });
    expect(await failureOf(call(client, "getDeliveryOptions"))).toMatchObject({ code: "configuration" });
    once(release, false);
  });

  test("is not made any more, because acquire resolved after the call had gone", async () => {
    const { client, acquire, release } = limited({ fetch: answering() });
    let grant: (release: Release) => void = () => undefined;
    acquire.mockReturnValue(new Promise((resolve) => (grant = resolve)));
    const abort = new AbortController();
    const failure = failureOf(call(client, "getDeliveryOptions", { signal: abort.signal }));
    await until(() => acquire.mock.calls.length);
    abort.abort();
    expect(await failure).toMatchObject({ code: "aborted", phase: "queue" });
    expect(release).not.toHaveBeenCalled();
    grant(release);
    await until(() => release.mock.calls.length);
    once(release, false);
  });
});

test("each attempt of a call is acquired and released by itself", async () => {
  const { client, acquire, release } = limited({ fetch: answering(500), retries: 2 });
  const order: string[] = [];
  release.mockImplementation(() => void order.push("release"));
  acquire.mockImplementation(() => {
    order.push("acquire");
    return Promise.resolve(release);
  });
  await failureOf(call(client, "getDeliveryOptions"));
  expect(order).toEqual(["acquire", "release", "acquire", "release", "acquire", "release"]);
});

test.each<readonly [string, Release]>([
  [
    "throws",
    () => {
      throw new Error("broken");
    },
  ],
  ["rejects", () => Promise.reject(new Error("broken"))],
])("a release that %s changes nothing", async (_how, release) => {
  const { client, acquire } = limited({ fetch: answering() });
  acquire.mockResolvedValue(release);
  expect(await call(client, "getDeliveryOptions")).toMatchObject({ status: 200 });
});

test.each([
  [{}, { concurrency: 4, attemptMs: 15_000 }],
  [
    { concurrency: 2, timeout: 500 },
    { concurrency: 2, attemptMs: 500 },
  ],
  [{ concurrency: false, timeout: false } as const, { concurrency: Infinity, attemptMs: Infinity }],
])("acquire is told the pool, its size, and how long the attempt may take (%j)", async (options, told) => {
  const { client, acquire } = limited({ fetch: answering(), ...options });
  await call(client, "provideOrderItemIdentifiers").catch(() => undefined);
  expect(acquire).toHaveBeenCalledWith(
    expect.objectContaining({ operation: "provideOrderItemIdentifiers", pool: "campaign", parallel: 4, ...told }),
  );
});

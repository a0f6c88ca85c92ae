import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { ClientOptions, Limiter, Phase } from "../../src/index.ts";
import { advance, keepBusy, pauseLongest, startClock, stopClock, waitingTimers } from "../stoppedClock.ts";
import { settled, until } from "../until.ts";
import { answer, answerWhenTold, stallBeforeHeaders, stallInBody } from "./behaviours.ts";
import { apiKey, call, clientOf, failureOf, operations, successes } from "./calls.ts";
import type { Behaviour } from "./faultServer.ts";
import { serve } from "./serve.ts";

beforeEach(() => {
  stopClock();
  jest.clearAllMocks();
});
afterEach(startClock);

const never = new Promise<never>(() => undefined);
const hangingToken = jest.fn((): Promise<string> => never);
const hangingLimiter = { acquire: jest.fn(() => never), observe: () => undefined };
const good = answer(200, successes.getDeliveryOptions);

const unsent = (phase: Phase) => ({ phase, outcome: "not-sent" });

/** A moment at which a call hangs. */
interface Moment {
  readonly moment: string;
  readonly phase: Phase;
  readonly outcome: string;
  readonly plays?: Behaviour;
  readonly options?: ClientOptions;
}

const moments: readonly Moment[] = [
  // Another call holds the only slot.
  { moment: "while it waits for a slot", ...unsent("queue"), plays: stallBeforeHeaders, options: { concurrency: 1 } },
  { moment: "while it waits for the limiter", ...unsent("queue"), options: { limiter: hangingLimiter } },
  { moment: "while it waits for a token", ...unsent("credentials"), options: { apiKey: hangingToken } },
  { moment: "while it waits for the response", phase: "request", outcome: "unknown", plays: stallBeforeHeaders },
  { moment: "while it reads the body", phase: "body", outcome: "accepted", plays: stallInBody() },
  { moment: "while it reads a refusal", phase: "body", outcome: "refused", plays: stallInBody(400) },
  { moment: "while it pauses after 500", phase: "pause", outcome: "unknown", plays: answer(500) },
  { moment: "while it pauses after 420", phase: "pause", outcome: "refused", plays: answer(420) },
];

/** A call that hangs at this moment, what its error must say, and how to leave what it hangs at. */
async function hanging({ plays, options, phase, outcome }: Moment, more: ClientOptions, signal?: AbortSignal) {
  const server = await serve(...(plays ? [plays] : []), good);
  const silence = jest.fn();
  server.onSilence = silence;
  if (phase === "pause") pauseLongest();
  const retry = jest.fn();
  const client = clientOf(server.url, { ...options, ...more, on: { retry } });
  const controller = new AbortController();
  const isCrowded = options?.concurrency !== undefined;
  const other =
    isCrowded && failureOf(call(client, "getDeliveryOptions", { signal: controller.signal, deadline: false }));
  if (isCrowded) await until(() => silence.mock.calls.length);
  const failure = failureOf(call(client, "getDeliveryOptions", { signal }));
  if (options?.limiter) await until(() => hangingLimiter.acquire.mock.calls.length);
  else if (options?.apiKey !== undefined) await until(() => hangingToken.mock.calls.length);
  else await until(() => [...silence.mock.calls, ...retry.mock.calls].length);
  await settled();
  return {
    server,
    failure,
    expected: { phase, outcome, attempts: outcome === "not-sent" ? 0 : 1 },
    release: async () => {
      controller.abort();
      await other;
    },
  };
}

describe("the deadline of a call", () => {
  test.each(moments)("ends it $moment", async (moment) => {
    const { failure, expected, release } = await hanging(moment, { deadline: 4_000, timeout: false });
    advance(4_000);
    expect(await failure).toMatchObject({ code: "timeout", ...expected });
    expect((await failure).message).toContain("deadline of 4000 ms");
    await release();
  });

  test("does not end it earlier", async () => {
    const plays = answerWhenTold(200, successes.getDeliveryOptions);
    const server = await serve(plays);
    server.onSilence = () => {
      advance(3_999);
      plays.tell();
    };
    const done = await call(clientOf(server.url, { deadline: 4_000, timeout: false }), "getDeliveryOptions");
    expect(done.attempts).toBe(1);
  });

  test("covers all attempts together", async () => {
    const server = await serve(...Array.from({ length: 11 }, () => stallBeforeHeaders));
    server.onSilence = () => advance(60);
    const client = clientOf(server.url, { timeout: 60, deadline: 160, retries: 10 });
    const work = failureOf(call(client, "getDeliveryOptions"));
    expect(await work).toMatchObject({ code: "timeout", outcome: "unknown", attempts: 3 });
    expect(server.attempts).toBe(3);
  });
});

describe("the timeout of an attempt", () => {
  test.each(moments.filter(({ phase }) => ["credentials", "request", "body"].includes(phase)))(
    "ends it $moment",
    async (moment) => {
      const { failure, expected } = await hanging(moment, { deadline: false, timeout: 300, retries: 0 });
      advance(300);
      expect(await failure).toMatchObject({ code: "timeout", ...expected });
      expect((await failure).message).toContain("timeout of 300 ms");
    },
  );

  test("does not include the wait for a slot", async () => {
    const [one, other] = [1, 2].map(() => answerWhenTold(200, successes.getDeliveryOptions));
    if (!one || !other) throw new Error("two answers");
    const server = await serve(one, other);
    server.onSilence = () => {
      advance(120);
      one.tell();
      if (server.attempts === 2) other.tell();
    };
    const client = clientOf(server.url, { concurrency: 1, timeout: 200 });
    const both = await Promise.all([call(client, "getDeliveryOptions"), call(client, "getDeliveryOptions")]);
    expect(both.map(({ attempts }) => attempts)).toEqual([1, 1]);
  });

  test("has no effect when it is longer than the deadline", async () => {
    const server = await serve(stallBeforeHeaders);
    server.onSilence = () => advance(50);
    const failure = await failureOf(call(clientOf(server.url), "verifyOrderEac", { timeout: 5_000, deadline: 50 }));
    expect(failure.message).toContain("deadline of 50 ms");
  });

  test.each([
    ["a fetch that ignores its signal", () => never, "unknown"],
    [
      "a body that ignores its signal",
      () => Promise.resolve(new Response(new ReadableStream({ pull: () => never }), { status: 200 })),
      "accepted",
    ],
  ])("ends %s", async (_name, fetch, outcome) => {
    const client = clientOf("http://localhost:9", { fetch, timeout: 50, retries: 0 });
    const failure = failureOf(call(client, "verifyOrderEac"));
    await settled();
    advance(50);
    expect(await failure).toMatchObject({ code: "timeout", outcome });
  });
});

describe("the caller's abort", () => {
  const reason = { of: "the caller" };

  test.each(moments)("ends the call $moment and keeps its reason", async (moment) => {
    const controller = new AbortController();
    const work = await hanging(moment, { deadline: false, timeout: false }, controller.signal);
    controller.abort(reason);
    const failure = await work.failure;
    expect(failure).toMatchObject({ code: "aborted", ...work.expected });
    expect(failure.cause).toBe(reason);
    await work.release();
    expect(waitingTimers()).toBe(0);
    expect(work.server.attempts).toBe(moment.plays ? 1 : 0);
  });

  test("before the call prevents every request", async () => {
    const server = await serve(good);
    const failure = await failureOf(
      call(clientOf(server.url), "getDeliveryOptions", { signal: AbortSignal.abort(reason) }),
    );
    expect(failure).toMatchObject({ code: "aborted", phase: "queue", outcome: "not-sent", attempts: 0, cause: reason });
    expect(server.connections).toBe(0);
  });

  test("from within the token function or the request hook prevents every request", async () => {
    const server = await serve(good);
    for (const where of ["token", "request"] as const) {
      const controller = new AbortController();
      const stop = (): string => {
        controller.abort(reason);
        return apiKey;
      };
      const client = clientOf(server.url, where === "token" ? { apiKey: stop } : { on: { request: stop } });
      const failure = await failureOf(call(client, "getDeliveryOptions", { signal: controller.signal }));
      expect(failure).toMatchObject({ code: "aborted", outcome: "not-sent", attempts: 0 });
    }
    expect(server.attempts).toBe(0);
  });

  test("from within the retry hook ends the call without waiting out the pause", async () => {
    const server = await serve(answer(420, "", { "Retry-After": "30" }), good);
    const controller = new AbortController();
    const client = clientOf(server.url, { deadline: false, on: { retry: () => controller.abort(reason) } });
    const failure = await failureOf(call(client, "getDeliveryOptions", { signal: controller.signal }));
    expect(failure).toMatchObject({ code: "aborted", phase: "pause", outcome: "refused", attempts: 1, cause: reason });
    expect(server.attempts).toBe(1);
  });

  test("reaches a call even if another one on the same signal has ended", async () => {
    const server = await serve(answer(200, successes.verifyOrderEac), stallBeforeHeaders);
    const controller = new AbortController();
    const client = clientOf(server.url, { deadline: false, timeout: false });
    const calls = [1, 2].map(() => call(client, "verifyOrderEac", { signal: controller.signal }));
    await Promise.race(calls);
    controller.abort(reason);
    const [other] = (await Promise.allSettled(calls)).filter(({ status }) => status === "rejected");
    expect(other).toMatchObject({ reason: { code: "aborted", phase: "request", cause: reason } });
  });

  test("without a reason keeps the default reason of the runtime", async () => {
    const controller = new AbortController();
    controller.abort();
    const failure = await failureOf(
      call(clientOf("http://localhost:9"), "verifyOrderEac", { signal: controller.signal }),
    );
    expect(failure.cause).toBe(controller.signal.reason);
  });

  test("at any moment of an exchange rejects promptly and prevents further requests", async () => {
    // Steps through a call of some sixty turns: a 500, a retry, a response.
    for (let turns = 0; turns < 90; turns += 3) {
      const server = await serve(answer(500), good);
      const controller = new AbortController();
      const work = call(clientOf(server.url), "getDeliveryOptions", { signal: controller.signal });
      work.catch(() => undefined);
      await settled(turns);
      controller.abort(reason);
      const attempts = server.attempts;
      // The clock stands still: a call that waits for anything else never ends.
      const ended = await work.then(
        () => "resolved",
        (error: unknown) => (error as { code: string }).code,
      );
      expect(["resolved", "aborted"]).toContain(ended);
      await settled();
      // One request may be on its way at that moment.
      expect(server.attempts).toBeLessThanOrEqual(Math.min(2, attempts + 1));
    }
  });
});

describe("a request that has not left yet", () => {
  test.each(operations.flatMap((operation) => [[operation, "deadline"] as const, [operation, "timeout"] as const]))(
    "(%s) is never sent if its %s passes while the thread is busy",
    async (operation, by) => {
      const server = await serve(answer(200, successes[operation]));
      const busy = (): string => {
        keepBusy(150);
        return apiKey;
      };
      const market = clientOf(server.url, { [by]: 100, apiKey: busy, retries: 0 });
      const failure = await failureOf(call(market, operation));
      expect(failure).toMatchObject({ code: "timeout", phase: "credentials", outcome: "not-sent", attempts: 0 });
      expect(failure.message).toContain(`${by} of 100 ms`);
      expect(server.requests).toHaveLength(0);
    },
  );

  test.each(["deadline", "timeout"] as const)("is never sent if its %s passes in the request hook", async (by) => {
    const server = await serve(answer(200, successes.verifyOrderEac));
    const market = clientOf(server.url, { [by]: 100, retries: 0, on: { request: () => keepBusy(150) } });
    const failure = await failureOf(call(market, "verifyOrderEac"));
    expect(failure).toMatchObject({ code: "timeout", phase: "queue", outcome: "not-sent", attempts: 0 });
    expect(failure.message).toContain(`${by} of 100 ms`);
    expect(server.requests).toHaveLength(0);
  });

  test("does not ask the limiter if its deadline passes while the thread is busy", async () => {
    const acquire = jest.fn<Limiter["acquire"]>(() => Promise.resolve());
    const client = clientOf("http://localhost:9", { deadline: 100, limiter: { acquire, observe: () => undefined } });
    const failure = failureOf(call(client, "getDeliveryOptions"));
    keepBusy(150);
    expect(await failure).toMatchObject({ code: "timeout", phase: "queue", outcome: "not-sent", attempts: 0 });
    expect(acquire).not.toHaveBeenCalled();
  });

  test.each(operations)("(%s) is never sent if the call is aborted in the same tick", async (operation) => {
    const server = await serve(answer(200, successes[operation]));
    const controller = new AbortController();
    const failure = failureOf(call(clientOf(server.url), operation, { signal: controller.signal }));
    controller.abort();
    expect(await failure).toMatchObject({ code: "aborted", outcome: "not-sent", attempts: 0 });
    expect(server.requests).toHaveLength(0);
  });

  test.each(operations)("(%s) does not reach the server if it is aborted while connecting", async (operation) => {
    const plays = answer(200, successes[operation]);
    const server = await serve(plays, plays);
    const controller = new AbortController();
    // The transport is called right after the hook.
    const request = (): void => queueMicrotask(() => controller.abort());
    const client = clientOf(server.url, { on: { request } });
    const failure = await failureOf(call(client, operation, { signal: controller.signal }));
    expect(failure).toMatchObject({ code: "aborted", phase: "request", attempts: 1 });
    await call(client.withOptions({ on: {} }), operation);
    expect(server.requests).toHaveLength(1);
  });
});

import { afterEach, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, type Dispatcher, interceptors, MockAgent, ProxyAgent, RetryAgent, SnapshotAgent } from "undici";
import type { ClientOptions } from "../../src/index.ts";
import { undiciTransport, type UndiciTransportOptions } from "../../src/undici/index.ts";
import { answer, resetAfterReading } from "../faults/behaviours.ts";
import { settled } from "../until.ts";
import { call, clientOf, failureOf, operations, successes } from "../faults/calls.ts";
import { serve } from "../faults/serve.ts";
import { listen } from "../listen.ts";

type Given = Pick<Dispatcher, "dispatch">;

let proxy: Server | undefined;
afterEach(() => {
  proxy?.close();
  proxy = undefined;
});

const clientOver = (dispatcher: Given, url = "http://localhost:9", options: ClientOptions = {}) =>
  clientOf(url, { transport: undiciTransport({ dispatcher }), ...options });

/** An interceptor that, say, counts requests and forgets to pass on that one starts. */
const deaf = (inner: Dispatcher): Given =>
  inner.compose(
    (dispatch) => (options, handler) =>
      dispatch(options, {
        onRequestStart: () => undefined,
        onResponseStart: (...said) => handler.onResponseStart?.(...said),
        onResponseData: (...said) => handler.onResponseData?.(...said),
        onResponseEnd: (...said) => handler.onResponseEnd?.(...said),
        onResponseError: (...said) => handler.onResponseError?.(...said),
      }),
  );

/** A call aborted right after the transport was called, before any socket can connect. */
function abortedWhileItConnects(client: ReturnType<typeof clientOf>): ReturnType<typeof call> {
  const controller = new AbortController();
  const request = (): void => queueMicrotask(() => controller.abort());
  return call(client.withOptions({ on: { request } }), "verifyOrderEac", { signal: controller.signal });
}

const copying: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) =>
  dispatch({ ...options, headers: { ...(options.headers as Record<string, string>), "x-copied": "yes" } }, handler);

test.each([
  ["null", null],
  ["an agent that is no option", new Agent()],
  ["an agent under another name", { agent: new Agent() }],
  ["a dispatcher that cannot dispatch", { dispatcher: {} }],
])("%s is refused at once", (_what, options) => {
  const error = expect.objectContaining({ name: "ConfigurationError", option: "dispatcher" });
  expect(() => undiciTransport(options as UndiciTransportOptions)).toThrow(error);
});

test("a dispatcher on Object.prototype, to which a program may have written, is not taken", async () => {
  Object.defineProperty(Object.prototype, "dispatcher", { value: 5, configurable: true });
  try {
    await undiciTransport().close();
  } finally {
    Reflect.deleteProperty(Object.prototype, "dispatcher");
  }
});

const hintsAndDown = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 503 Down\r\nContent-Length: 2\r\n\r\n{}";

describe("a custom dispatcher", () => {
  test.each([
    ["an agent", () => new Agent()],
    ["one that hides the start of the request", () => deaf(new Agent())],
  ])(
    "(%s) that loses the connection after sending has outcome unknown, and the keys are sent once",
    async (_n, make) => {
      const server = await serve(resetAfterReading, answer(200, successes.provideOrderDigitalCodes));
      const failure = await failureOf(call(clientOver(make(), server.url), "provideOrderDigitalCodes"));
      expect(failure).toMatchObject({ code: "connection", outcome: "unknown", attempts: 1 });
      expect(server.requests).toHaveLength(1);
    },
  );

  describe.each([
    ["a RetryAgent", (options: object): Given => new RetryAgent(new Agent(), options)],
    ["the retry interceptor", (options: object): Given => new Agent().compose(interceptors.retry(options))],
    [
      "the retry interceptor behind one that copies headers",
      (options: object): Given => new Agent().compose(interceptors.retry(options), copying),
    ],
    [
      "the retry interceptor behind the cache interceptor",
      (options: object): Given => new Agent().compose(interceptors.retry(options), interceptors.cache()),
    ],
  ])("(%s)", (_name, make) => {
    const eager = { minTimeout: 1, methods: ["POST", "PUT"], maxRetries: 1 };

    test.each([
      ["lost its connection", ""],
      ["received a 503", "HTTP/1.1 503 Down\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"],
    ])("whose retry cannot connect after the first request %s has outcome unknown", async (_how, text) => {
      for (const operation of operations) {
        let received = 0;
        const leaving = createServer((request) => {
          received += 1;
          leaving.close();
          request.resume().on("end", () => request.socket.end(text));
        });
        const url = await listen(leaving);
        const failure = await failureOf(call(clientOver(make(eager), url, { retries: 0 }), operation));
        expect([received, failure]).toMatchObject([1, { code: "connection", outcome: "unknown", attempts: 1 }]);
      }
    });

    test.each(operations)("that an informational response reached does not resend %s", async (operation) => {
      const down = { when: "asked", play: (socket: Socket) => socket.write(hintsAndDown) } as const;
      const server = await serve(down, answer(200, successes[operation]));
      // undici counts the informational response as a try.
      const dispatcher = make({ ...eager, maxRetries: 2 });
      const failure = await failureOf(call(clientOver(dispatcher, server.url, { retries: 0 }), operation));
      expect(failure).toMatchObject({ outcome: "unknown", attempts: 1 });
      expect(server.requests).toHaveLength(1);
    });

    test.each(operations)("that would fetch the rest of a broken response does not resend %s", async (operation) => {
      for (const sent of ["", '{"status"']) {
        const text = `HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n${sent}`;
        const cut = {
          when: "asked",
          play: (socket: Socket) => socket.write(text, () => socket.destroySoon()),
        } as const;
        const server = await serve(cut, answer(200, successes[operation]));
        const failure = await failureOf(call(clientOver(make(eager), server.url, { retries: 0 }), operation));
        expect(failure).toMatchObject({ code: "unexpected-response", reason: "truncated", outcome: "accepted" });
        expect(server.requests).toHaveLength(1);
      }
    });
  });

  test("(a MockAgent) records the request as it was", async () => {
    const mock = new MockAgent({ enableCallHistory: true });
    mock.disableNetConnect();
    const everything = { path: () => true, method: "PUT" };
    mock.get("http://localhost:9").intercept(everything).reply(200, successes.verifyOrderEac);
    await call(clientOver(mock), "verifyOrderEac");
    expect(mock.getCallHistory()?.lastCall()?.headers).toHaveProperty(["accept-encoding", "length"], 1);
  });

  test.each([
    ["an agent", new Agent()],
    ["one that hides the start of the request", deaf(new Agent())],
  ])("(%s) that receives too long a response fails with reason too-large", async (_name, dispatcher) => {
    const server = await serve(answer(200, " ".repeat(2_000)));
    const client = clientOver(dispatcher, server.url, { maxResponseBytes: 1_000 });
    expect(await failureOf(call(client, "verifyOrderEac"))).toMatchObject({ reason: "too-large", outcome: "accepted" });
  });

  test("(a SnapshotAgent) replays the request that it recorded", async () => {
    const folder = mkdtempSync(join(tmpdir(), "snapshot-"));
    const snapshotPath = join(folder, "snapshot.json");
    const server = await serve(answer(200, successes.verifyOrderEac));
    const recording = new SnapshotAgent({ mode: "record", snapshotPath });
    const recorded = await call(clientOver(recording, server.url), "verifyOrderEac");
    await recording.close();
    const playing = new SnapshotAgent({ mode: "playback", snapshotPath });
    expect(await call(clientOver(playing, server.url), "verifyOrderEac")).toEqual(recorded);
    expect(server.requests).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  test("(one that hides the start of the request) still returns the response", async () => {
    const server = await serve(answer(200, successes.verifyOrderEac));
    const { data } = await call(clientOver(deaf(new Agent()), server.url), "verifyOrderEac");
    expect(data).toMatchObject({ verificationResult: "ACCEPTED" });
  });

  test.each([
    ["ECONNRESET", "unknown", 1],
    ["ECONNREFUSED", "not-sent", 3],
  ])("(a MockAgent) that replies with %s has outcome %s", async (code, outcome, attempts) => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    mock
      .get("http://localhost:9")
      .intercept({ path: () => true, method: "POST" })
      .replyWithError(Object.assign(new Error("mocked"), { code }))
      .times(3);
    const failure = await failureOf(call(clientOver(mock), "provideOrderDigitalCodes"));
    expect(failure).toMatchObject({ code: "connection", outcome, attempts });
  });

  test("(an agent) that is refused a connection has outcome not-sent", async () => {
    const failure = await failureOf(call(clientOver(new Agent()), "provideOrderDigitalCodes"));
    expect(failure).toMatchObject({ code: "connection", outcome: "not-sent", attempts: 3 });
  });

  test("(an agent) whose TLS meets a server without TLS has outcome not-sent", async () => {
    proxy = createServer();
    const url = (await listen(proxy)).replace("http:", "https:");
    const failure = await failureOf(call(clientOver(new Agent(), url, { retries: 1 }), "provideOrderDigitalCodes"));
    expect(failure).toMatchObject({ code: "connection", outcome: "not-sent", attempts: 2 });
  });

  test("(a ProxyAgent) whose proxy opens no tunnel has outcome not-sent", async () => {
    proxy = createServer().on("connect", (_request, socket) => {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    });
    const dispatcher = new ProxyAgent(await listen(proxy));
    const client = clientOver(dispatcher, "https://localhost:9", { retries: 1 });
    const failure = await failureOf(call(client, "provideOrderDigitalCodes"));
    expect(failure).toMatchObject({ code: "connection", outcome: "not-sent", attempts: 2 });
    await dispatcher.close();
  });

  test("(an agent) sends nothing of a call aborted while connecting", async () => {
    const server = await serve(answer(200, successes.verifyOrderEac));
    const client = clientOver(new Agent(), server.url);
    const failure = await failureOf(abortedWhileItConnects(client));
    expect(failure).toMatchObject({ code: "aborted", phase: "request" });
    await call(client, "verifyOrderEac");
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ["before the request starts", () => undefined, "not-sent"],
    [
      "once the request has started",
      (handler: Dispatcher.DispatchHandler) => handler.onRequestStart?.({} as never, {}),
      "unknown",
    ],
  ])("that throws %s has the outcome that this proves", async (_when, begin, outcome) => {
    for (const operation of operations) {
      const dispatch: Dispatcher["dispatch"] = (_options, handler) => {
        begin(handler);
        throw new Error("boom");
      };
      const failure = await failureOf(call(clientOver({ dispatch }), operation, { retries: 0 }));
      expect(failure).toMatchObject({ code: "connection", outcome, attempts: 1 });
    }
  });

  test("that returns a header with Cyrillic letters, as early undici 7 does, loses no other header", async () => {
    const dispatch: Dispatcher["dispatch"] = (_options, handler) => {
      const until = new Date(Date.now() + 3_600_000).toUTCString();
      const quota = { "x-ratelimit-resource-remaining": "0", "x-ratelimit-resource-until": until };
      handler.onRequestStart?.({} as never, {});
      handler.onResponseStart?.({} as never, 420, { via: "Шлюз", ...quota });
      handler.onResponseEnd?.({} as never, {});
      return true;
    };
    const failure = await failureOf(call(clientOver({ dispatch }), "verifyOrderEac", { retries: 0 }));
    expect(failure).toMatchObject({ code: "rate-limit", kind: "quota", resetAt: expect.any(Date) });
  });

  test("that cannot abort delays neither its call nor another one on the same signal", async () => {
    const controller = new AbortController();
    const dispatch: Dispatcher["dispatch"] = (_options, handler) => {
      const abort = (): never => {
        throw new Error("boom");
      };
      handler.onRequestStart?.({ abort } as never, {});
      return true;
    };
    const { signal } = controller;
    const calls = [
      call(clientOver({ dispatch }), "verifyOrderEac", { signal }),
      call(clientOf("http://localhost:9", { fetch: () => new Promise(() => undefined) }), "verifyOrderEac", { signal }),
    ].map(failureOf);
    await settled();
    controller.abort();
    for (const failure of await Promise.all(calls)) {
      expect(failure).toMatchObject({ code: "aborted", outcome: "unknown", phase: "request" });
    }
  });
});

test("the default dispatcher drops a connection attempt when its call is aborted", async () => {
  const server = await serve(answer(200, successes.verifyOrderEac));
  const client = clientOf(server.url, { transport: undiciTransport() });
  await failureOf(abortedWhileItConnects(client));
  await call(client, "verifyOrderEac");
  expect(server.connections).toBe(1);
});

import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { OperationId } from "../../generated/facts.ts";
import type { ClientOptions, RetryEvent } from "../../src/index.ts";
import { advance, startClock, stopClock } from "../stoppedClock.ts";
import {
  answer,
  bomb,
  chunkedWithoutEnd,
  closeWithoutAnswer,
  deflated,
  endBeforeLength,
  endlessBody,
  gzipped,
  headWithoutEnd,
  httpDate,
  raw,
  redirectTo,
  refusal,
  resetAfterReading,
  resetBeforeReading,
  resetInBody,
  stallBeforeHeaders,
  stallInBody,
} from "./behaviours.ts";
import { settled, until } from "../until.ts";
import { call, clientOf, failureOf, operations, repeatable, successes } from "./calls.ts";
import { type Behaviour, type FaultServer, startFaultServer } from "./faultServer.ts";

let server: FaultServer | undefined;

beforeEach(stopClock);
afterEach(async () => {
  startClock();
  await server?.close();
  server = undefined;
});

const parallel = "Hit rate limit of 4 parallel requests for campaignId 12345678";
const quota = "Hit rate limit of 10000 requests per HOUR for resource verifyEac";
const now = Date.UTC(2026, 8, 9, 15, 0, 0);
const resetsIn = (ms: number): Record<string, string> => ({
  Date: httpDate(now),
  "X-RateLimit-Resource-Limit": "10000",
  "X-RateLimit-Resource-Remaining": "0",
  "X-RateLimit-Resource-Until": httpDate(now + ms),
});

/** A fault, whether it is retried, and the error if it was the last. */
interface Row {
  readonly fault: string;
  readonly plays: Behaviour;
  readonly retried: "always" | "if repeatable" | "never";
  readonly error: Readonly<Record<string, unknown>>;
  readonly options?: ClientOptions;
}

const connection = { code: "connection", outcome: "unknown" };
const unusable = (reason: string, status = 200): Record<string, unknown> => ({
  code: "unexpected-response",
  reason,
  status,
  outcome: status === 200 && reason !== "not-json" ? "accepted" : "unknown",
});
const stalled = (status: number, retried: Row["retried"], outcome: string, headers = {}): Row => ({
  fault: `a ${status} whose body stalls`,
  plays: stallInBody(status, headers),
  retried,
  error: { code: "timeout", phase: "body", outcome },
  options: { timeout: 300 },
});
const said = (code: string, status: number, outcome: string): Record<string, unknown> => ({ code, status, outcome });

const rows: readonly Row[] = [
  // The connection
  {
    fault: "a reset before the request is read",
    plays: resetBeforeReading,
    retried: "if repeatable",
    error: connection,
  },
  { fault: "a reset after the request", plays: resetAfterReading, retried: "if repeatable", error: connection },
  { fault: "a close without a response", plays: closeWithoutAnswer, retried: "if repeatable", error: connection },
  { fault: "a close within the head", plays: headWithoutEnd, retried: "if repeatable", error: connection },
  {
    fault: "bytes that are not HTTP",
    plays: raw("220 mail ready\r\n\r\n"),
    retried: "if repeatable",
    error: connection,
  },
  {
    fault: "101 Switching Protocols",
    plays: raw("HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
    retried: "if repeatable",
    error: connection,
  },
  // A 200 that breaks off: the server has acted
  {
    fault: "a reset in the body of a 200",
    plays: resetInBody(),
    retried: "if repeatable",
    error: unusable("truncated"),
  },
  {
    fault: "a 200 shorter than its length",
    plays: endBeforeLength(),
    retried: "if repeatable",
    error: unusable("truncated"),
  },
  {
    fault: "a chunked 200 without an end",
    plays: chunkedWithoutEnd,
    retried: "if repeatable",
    error: unusable("truncated"),
  },
  {
    fault: "a 200 that claims to be gzip and is not",
    plays: answer(200, "not compressed", { "Content-Encoding": "gzip" }),
    retried: "if repeatable",
    error: unusable("truncated"),
  },
  // A 200 that is complete but unusable
  { fault: "an empty 200", plays: answer(200), retried: "never", error: unusable("empty") },
  { fault: "a 200 with only spaces", plays: answer(200, " \r\n "), retried: "never", error: unusable("empty") },
  {
    fault: "a 200 with HTML",
    plays: answer(200, "<html>", { "Content-Type": "text/html" }),
    retried: "never",
    error: unusable("not-json"),
  },
  { fault: "a 200 that is null", plays: answer(200, "null"), retried: "never", error: unusable("no-result") },
  { fault: "a 200 that is a list", plays: answer(200, "[]"), retried: "never", error: unusable("no-result") },
  { fault: "a 200 that is a string", plays: answer(200, '"OK"'), retried: "never", error: unusable("no-result") },
  {
    fault: "an endless 200",
    plays: endlessBody(),
    retried: "never",
    error: unusable("too-large"),
    options: { maxResponseBytes: 100_000 },
  },
  {
    fault: "a 200 that decompresses to 64 MiB",
    plays: bomb,
    retried: "never",
    error: unusable("too-large"),
    options: { maxResponseBytes: 100_000 },
  },
  {
    fault: "a 200 that says ERROR",
    plays: refusal(200, "METHOD_FAILURE", "No."),
    retried: "never",
    error: said("api", 200, "refused"),
  },
  // A refusal
  { fault: "400", plays: refusal(400, "BAD_REQUEST"), retried: "never", error: said("bad-request", 400, "refused") },
  {
    fault: "400 that says OK",
    plays: answer(400, '{"status":"OK"}'),
    retried: "never",
    error: said("bad-request", 400, "refused"),
  },
  {
    fault: "401",
    plays: refusal(401, "UNAUTHORIZED"),
    retried: "never",
    error: said("authentication", 401, "refused"),
  },
  {
    fault: "403",
    plays: refusal(403, "FORBIDDEN"),
    retried: "never",
    error: said("permission-denied", 403, "refused"),
  },
  { fault: "404", plays: refusal(404, "NOT_FOUND"), retried: "never", error: said("not-found", 404, "refused") },
  { fault: "405", plays: answer(405), retried: "never", error: said("api", 405, "refused") },
  { fault: "415", plays: answer(415), retried: "never", error: said("api", 415, "refused") },
  { fault: "423", plays: answer(423), retried: "never", error: said("api", 423, "refused") },
  {
    fault: "400 that breaks off",
    plays: resetInBody(400),
    retried: "never",
    error: { ...said("bad-request", 400, "refused"), errors: [] },
  },
  {
    fault: "an endless 400",
    plays: endlessBody(400),
    retried: "never",
    error: { ...said("bad-request", 400, "refused"), errors: [] },
    options: { maxResponseBytes: 100_000 },
  },
  // The two that say that Market lost touch with the caller
  { fault: "408", plays: answer(408), retried: "never", error: said("api", 408, "unknown") },
  { fault: "499", plays: answer(499), retried: "never", error: said("api", 499, "unknown") },
  // A failure of Market
  {
    fault: "500",
    plays: refusal(500, "INTERNAL_ERROR"),
    retried: "if repeatable",
    error: said("server", 500, "unknown"),
  },
  {
    fault: "502 with HTML",
    plays: answer(502, "<html>"),
    retried: "if repeatable",
    error: said("server", 502, "unknown"),
  },
  { fault: "an empty 503", plays: answer(503), retried: "if repeatable", error: said("server", 503, "unknown") },
  { fault: "504", plays: answer(504), retried: "if repeatable", error: said("server", 504, "unknown") },
  {
    fault: "500 that breaks off",
    plays: endBeforeLength(500),
    retried: "if repeatable",
    error: { ...said("server", 500, "unknown"), errors: [] },
  },
  // A status that is not in the description
  { fault: "201", plays: answer(201, '{"status":"OK"}'), retried: "never", error: unusable("status", 201) },
  { fault: "202", plays: answer(202, '{"status":"OK"}'), retried: "never", error: unusable("status", 202) },
  { fault: "204", plays: raw("HTTP/1.1 204 No Content\r\n\r\n"), retried: "never", error: unusable("status", 204) },
  {
    fault: "304",
    plays: raw("HTTP/1.1 304 Not Modified\r\n\r\n"),
    retried: "never",
    error: unusable("redirect", 304),
  },
  { fault: "302 without a Location", plays: answer(302), retried: "never", error: unusable("redirect", 302) },
  { fault: "299", plays: answer(299, "{}"), retried: "never", error: unusable("status", 299) },
  // One call too many: refused before any work
  {
    fault: "420 for parallel requests",
    plays: refusal(420, "LIMIT_EXCEEDED", parallel),
    retried: "always",
    error: { ...said("rate-limit", 420, "refused"), kind: "parallel" },
  },
  {
    fault: "420 for a quota without a reset time",
    plays: refusal(420, "LIMIT_EXCEEDED", quota),
    retried: "always",
    error: { ...said("rate-limit", 420, "refused"), kind: "quota" },
  },
  {
    fault: "420 for a quota that reset in the past",
    plays: refusal(420, "LIMIT_EXCEEDED", quota, resetsIn(-60_000)),
    retried: "always",
    error: { ...said("rate-limit", 420, "refused"), kind: "quota" },
  },
  {
    fault: "420 with an empty body",
    plays: answer(420),
    retried: "always",
    error: { ...said("rate-limit", 420, "refused"), kind: "unknown" },
  },
  { fault: "429", plays: answer(429, "slow down"), retried: "always", error: said("rate-limit", 429, "refused") },
  {
    fault: "429 with an unreadable Retry-After",
    plays: answer(429, "", { "Retry-After": "soon" }),
    retried: "always",
    error: said("rate-limit", 429, "refused"),
  },
  // Time
  {
    fault: "silence before the head",
    plays: stallBeforeHeaders,
    retried: "if repeatable",
    error: { code: "timeout", phase: "request", outcome: "unknown" },
    options: { timeout: 300 },
  },
  // The status that has arrived decides.
  stalled(200, "if repeatable", "accepted"),
  stalled(302, "never", "unknown"),
  stalled(400, "never", "refused"),
  stalled(408, "never", "unknown"),
  stalled(420, "always", "refused"),
  stalled(499, "never", "unknown"),
  stalled(503, "if repeatable", "unknown"),
  {
    fault: "a 400 whose body breaks off",
    plays: resetInBody(400),
    retried: "never",
    error: { code: "bad-request", errors: [], outcome: "refused" },
  },
  {
    fault: "a 420 whose body breaks off",
    plays: endBeforeLength(420),
    retried: "always",
    error: { code: "rate-limit", errors: [], outcome: "refused" },
  },
];

const isRetried = ({ retried }: Row, operation: OperationId): boolean =>
  retried === "always" || (retried === "if repeatable" && repeatable.includes(operation));

const identical = (bodies: readonly { readonly body: Buffer }[]): boolean =>
  bodies.every(({ body }) => body.length > 0 && bodies[0]?.body.equals(body) === true);

/** A server whose silences last as long as any timeout in this file. */
async function startServer(...script: readonly Behaviour[]): Promise<FaultServer> {
  server = await startFaultServer(...script);
  server.onSilence = () => advance(300);
  return server;
}

describe.each(operations)("%s", (operation) => {
  const cases = rows.map((row) => ({ ...row, count: isRetried(row, operation) ? 2 : 1 }));

  test.each(cases)(
    "makes $count attempt(s) at $fault with one retry, then fails: $error.code, $error.outcome",
    async ({ plays, error, options, count }) => {
      const { requests } = await startServer(plays, plays, plays);
      const failure = await failureOf(call(clientOf(server?.url ?? "", { ...options, retries: 1 }), operation));
      expect(failure).toMatchObject({ ...error, operation, attempts: count });
      expect(server?.attempts).toBe(count);
      expect(identical(requests)).toBe(true);
    },
  );

  test.each(cases.filter(({ count }) => count > 1))(
    "succeeds when $fault is followed by a good response",
    async ({ plays, options }) => {
      const { url } = await startServer(plays, answer(200, successes[operation]));
      const work = call(clientOf(url, { ...options, retries: 1 }), operation);
      expect(await work).toMatchObject({ attempts: 2, status: 200 });
      expect(server?.attempts).toBe(2);
    },
  );

  test("never follows a redirect, so nothing reaches the other origin, least of all the token", async () => {
    const other = await startFaultServer(answer(200, successes[operation]));
    for (const status of [301, 302, 303, 307, 308]) {
      server = await startFaultServer(redirectTo(`${other.url}/elsewhere`, status));
      const failure = await failureOf(call(clientOf(server.url), operation));
      expect(failure).toMatchObject({ code: "unexpected-response", reason: "redirect", status, outcome: "unknown" });
      expect(server.attempts).toBe(1);
      await server.close();
    }
    server = undefined;
    expect(other.connections).toBe(0);
    await other.close();
  });

  test.each([
    ["gzip", gzipped(successes[operation])],
    ["deflate", deflated(successes[operation])],
    ["a byte order mark", answer(200, `\ufeff${successes[operation]}`)],
    ["a wrong content type", answer(200, successes[operation], { "Content-Type": "text/plain" })],
    ["no content type", raw(`HTTP/1.1 200 OK\r\n\r\n${successes[operation]}`)],
    ["a wrong charset", answer(200, successes[operation], { "Content-Type": "application/json; charset=utf-16" })],
    [
      "an informational response before it",
      raw(`HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${successes[operation]}`),
    ],
  ])("accepts a good response with %s", async (_form, plays) => {
    server = await startFaultServer(plays);
    expect(await call(clientOf(server.url), operation)).toMatchObject({ status: 200, attempts: 1 });
  });
});

test("a response compressed five times is decompressed; one compressed six times is not", async () => {
  const packed = (times: number): Behaviour => {
    const gzips = Array.from({ length: times }, () => "gzip");
    const body = gzips.reduce((bytes) => gzipSync(bytes), Buffer.from(successes.verifyOrderEac));
    return answer(200, body, { "Content-Encoding": gzips.join(", ") });
  };
  server = await startFaultServer(packed(5), packed(6));
  const client = clientOf(server.url);
  expect(await call(client, "verifyOrderEac")).toMatchObject({ data: { verificationResult: "ACCEPTED" } });
  // Node's fetch then fails as a whole, so the outcome is unknown.
  expect(["accepted", "unknown"]).toContain((await failureOf(call(client, "verifyOrderEac"))).outcome);
});

describe("an operation with a result", () => {
  const withResult = operations.filter((operation) => successes[operation].includes('"result"'));

  test.each(
    withResult.flatMap((operation) =>
      [
        '{"status":"OK"}',
        '{"status":"OK","result":null}',
        '{"status":"OK","result":[]}',
        '{"status":"OK","result":1}',
        "{}",
      ].map((body) => [operation, body] as const),
    ),
  )("(%s) fails with reason no-result when it receives %s, and is not retried", async (operation, body) => {
    server = await startFaultServer(answer(200, body));
    expect(await failureOf(call(clientOf(server.url), operation))).toMatchObject(unusable("no-result"));
    expect(server.attempts).toBe(1);
  });

  test.each(["report", "strict", "off"] as const)(
    "never returns a rounded id beyond 2^53, with responses: %s",
    async (responses) => {
      const body = '{"status":"OK","result":{"items":[{"id":9007199254740993}]}}';
      server = await startFaultServer(answer(200, body));
      const failure = await failureOf(call(clientOf(server.url, { responses }), "provideOrderItemIdentifiers"));
      expect(failure).toMatchObject(unusable("unsafe-integer"));
    },
  );

  describe("whose response breaks the description", () => {
    // So many digits have the ids checked in every mode.
    const result = { items: 7, note: "1234567890123456" };
    const odd = answer(200, JSON.stringify({ status: "OK", result }));

    test("fails with outcome accepted and is not retried, with responses: strict", async () => {
      server = await startFaultServer(odd, odd);
      const client = clientOf(server.url, { responses: "strict" });
      expect(await failureOf(call(client, "provideOrderItemIdentifiers"))).toMatchObject(unusable("mismatch"));
      expect(server.attempts).toBe(1);
    });

    test.each([
      ["report", [{ rule: "response.mismatch", path: "/result/items", operation: "provideOrderItemIdentifiers" }]],
      ["off", []],
    ] as const)("returns it as received, with responses: %s and the warnings %j", async (responses, warnings) => {
      server = await startFaultServer(odd);
      const warning = jest.fn();
      const { data } = await call(clientOf(server.url, { responses, on: { warning } }), "provideOrderItemIdentifiers");
      expect(data).toEqual(result);
      expect(warning.mock.calls.flat()).toMatchObject(warnings);
    });
  });
});

describe("over several attempts,", () => {
  test.each([
    ["unknown, then refused", [answer(500), refusal(400, "BAD_REQUEST")], { code: "bad-request", outcome: "unknown" }],
    [
      "accepted, then refused",
      [resetInBody(), refusal(400, "BAD_REQUEST")],
      { code: "bad-request", outcome: "accepted" },
    ],
    ["accepted, then unknown", [resetInBody(), answer(500), answer(500)], { code: "server", outcome: "accepted" }],
    ["refused, then refused", [answer(420), answer(401)], { code: "authentication", outcome: "refused" }],
    ["unknown, then 420", [resetAfterReading, answer(420), answer(420)], { code: "rate-limit", outcome: "unknown" }],
  ])("the outcome of a call is the worst one: %s", async (_name, script, error) => {
    server = await startFaultServer(...script);
    const failure = await failureOf(call(clientOf(server.url), "provideOrderItemIdentifiers"));
    expect(failure).toMatchObject({ ...error, attempts: script.length });
    expect(identical(server.requests)).toBe(true);
  });

  test("a call succeeds after five different faults in a row", async () => {
    const script = [resetBeforeReading, answer(503), refusal(420, "X", parallel), endBeforeLength(), resetAfterReading];
    server = await startFaultServer(...script, answer(200, successes.getDeliveryOptions));
    const done = await call(clientOf(server.url, { retries: 5 }), "getDeliveryOptions");
    expect(done.attempts).toBe(6);
    expect(identical(server.requests)).toBe(true);
  });

  test("a call that must not run twice is retried while refused for its rate, and never after an unknown outcome", async () => {
    server = await startFaultServer(answer(420), answer(420), answer(500), answer(200, successes.verifyOrderEac));
    const failure = await failureOf(call(clientOf(server.url, { retries: 9 }), "verifyOrderEac"));
    expect(failure).toMatchObject({ code: "server", outcome: "unknown", attempts: 3 });
    expect(server.attempts).toBe(3);
  });
});

describe("requestId is that of the last attempt", () => {
  const first = answer(500, "", { traceparent: "00-first-01" });

  test.each([
    ["a refusal", answer(400, "", { traceparent: "00-second-01" }), "00-second-01"],
    ["a refusal without one", answer(400), undefined],
    ["a lost connection", resetAfterReading, undefined],
    ["a timeout", stallBeforeHeaders, undefined],
    ["a timeout in the body", stallInBody(), undefined],
  ])("after %s", async (_name, second, requestId) => {
    const { url } = await startServer(first, second);
    const failure = await failureOf(call(clientOf(url, { retries: 1, timeout: 300 }), "getDeliveryOptions"));
    expect(failure.attempts).toBe(2);
    expect(failure.requestId).toBe(requestId);
  });
});

test("requestId is as received, even if part of it also occurs in the request", async () => {
  const id = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  server = await startFaultServer(answer(400, "", { traceparent: id }));
  const input = { orderId: 1, code: "8448" };
  expect(await failureOf(clientOf(server.url).verifyOrderEac(input))).toMatchObject({ requestId: id });
});

describe("when a server refuses,", () => {
  test("a quota that resets within the deadline is waited for in full", async () => {
    server = await startFaultServer(
      refusal(420, "LIMIT_EXCEEDED", quota, resetsIn(1_000)),
      answer(200, successes.verifyOrderEac),
    );
    const retry = jest.fn<(event: RetryEvent) => void>();
    const done = call(clientOf(server.url, { on: { retry } }), "verifyOrderEac");
    await until(() => retry.mock.calls.length);
    await settled();
    const [[{ delayMs }] = [{ delayMs: 0 }]] = retry.mock.calls;
    advance(delayMs - 1);
    await settled();
    expect([delayMs, server.attempts]).toEqual([1_000, 1]);
    advance(1);
    expect(await done).toMatchObject({ attempts: 2 });
  });

  test.each([
    ["X-RateLimit-Resource-Until", resetsIn(3_600_000), 3_600_000],
    ["Retry-After in seconds", { Date: httpDate(now), "Retry-After": "600" }, 600_000],
    ["Retry-After as a date", { Date: httpDate(now), "Retry-After": httpDate(now + 61_000) }, 61_000],
  ])(
    "a quota that resets beyond the deadline fails at once and says when it resets: %s",
    async (_name, headers, retryAfterMs) => {
      server = await startFaultServer(refusal(420, "LIMIT_EXCEEDED", quota, headers));
      const failure = await failureOf(call(clientOf(server.url), "verifyOrderEac"));
      expect(failure).toMatchObject({
        code: "rate-limit",
        kind: "quota",
        attempts: 1,
        retryAfterMs,
        resetAt: new Date(now + retryAfterMs),
      });
    },
  );

  test("a gateway that is unavailable beyond the deadline is not called again", async () => {
    server = await startFaultServer(answer(503, "", { "Retry-After": "600" }), answer(200));
    const failure = await failureOf(call(clientOf(server.url), "getDeliveryOptions"));
    expect(failure).toMatchObject({ code: "server", outcome: "unknown", attempts: 1 });
    expect(server.attempts).toBe(1);
  });

  test("a wait longer than any timer fails instead of being cut short, even without a deadline", async () => {
    server = await startFaultServer(answer(429, "", { Date: httpDate(now), "Retry-After": "2592000" }), answer(200));
    const failure = await failureOf(call(clientOf(server.url, { deadline: false }), "getDeliveryOptions"));
    expect(failure).toMatchObject({ code: "rate-limit", retryAfterMs: 2_592_000_000, attempts: 1 });
  });

  test("every error in the response is kept, whatever its shape", async () => {
    const errors = [{ code: "A", message: "one" }, { code: "B" }, null, "three", { code: 4, message: {} }];
    server = await startFaultServer(answer(400, JSON.stringify({ status: "ERROR", errors })));
    const failure = await failureOf(call(clientOf(server.url), "verifyOrderEac"));
    expect(failure["errors"]).toEqual([
      { code: "A", message: "one" },
      { code: "B" },
      { code: "UNKNOWN" },
      { code: "UNKNOWN", message: "three" },
      { code: "UNKNOWN" },
    ]);
  });
});

describe("a connection is closed after", () => {
  test.each([
    ["a timeout before the head", stallBeforeHeaders, { timeout: 300 }],
    ["a timeout in the body", stallInBody(), { timeout: 300 }],
    ["a body above the cap", endlessBody(), { maxResponseBytes: 100_000 }],
    [
      "a body above the cap that stated its length",
      endlessBody(200, { "Content-Length": "50000000" }),
      { maxResponseBytes: 100_000 },
    ],
    ["a body that decompresses to more than the cap", bomb, { maxResponseBytes: 100_000 }],
    ["an endless refusal", endlessBody(404), { maxResponseBytes: 100_000 }],
  ])("%s", async (_name, plays, options) => {
    const { url, closed } = await startServer(plays);
    await failureOf(call(clientOf(url, { ...options, retries: 0 }), "getDeliveryOptions"));
    await closed[0];
    expect(server?.attempts).toBe(1);
  });
});

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
import { call, clientOf, failureOf, operations, repeatable, successes, withBody } from "./calls.ts";
import type { Behaviour } from "./faultServer.ts";
import { serve } from "./serve.ts";

beforeEach(stopClock);
afterEach(startClock);

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
}

/** Faults that are retried alike and become the same error. */
const group = (retried: Row["retried"], error: Row["error"], faults: Readonly<Record<string, Behaviour>>): Row[] =>
  Object.entries(faults).map(([fault, plays]) => ({ fault, plays, retried, error }));

const connection = { code: "connection", outcome: "unknown" };
const unusable = (reason: string, status = 200): Record<string, unknown> => ({
  code: "unexpected-response",
  reason,
  status,
  outcome: status === 200 && reason !== "not-json" ? "accepted" : "unknown",
});
const said = (code: string, status: number, outcome: string): Record<string, unknown> => ({ code, status, outcome });
const stalled = (phase: string, outcome: string): Record<string, unknown> => ({ code: "timeout", phase, outcome });

const rows: readonly Row[] = [
  // The connection
  ...group("if repeatable", connection, {
    "a reset before the request is read": resetBeforeReading,
    "a reset after the request": resetAfterReading,
    "a close without a response": closeWithoutAnswer,
    "a close within the head": headWithoutEnd,
    "bytes that are not HTTP": raw("220 mail ready\r\n\r\n"),
    "101 Switching Protocols": raw("HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
  }),
  // A 200 that breaks off: the server has acted
  ...group("if repeatable", unusable("truncated"), {
    "a reset in the body of a 200": resetInBody(),
    "a 200 shorter than its length": endBeforeLength(),
    "a chunked 200 without an end": chunkedWithoutEnd,
    "a 200 that claims to be gzip and is not": answer(200, "not compressed", { "Content-Encoding": "gzip" }),
  }),
  // A 200 that is complete but unusable
  ...group("never", unusable("empty"), {
    "an empty 200": answer(200),
    "a 200 with only spaces": answer(200, " \r\n "),
  }),
  ...group("never", unusable("not-json"), {
    "a 200 with HTML": answer(200, "<html>", { "Content-Type": "text/html" }),
  }),
  ...group("never", unusable("no-result"), {
    "a 200 that is null": answer(200, "null"),
    "a 200 that is a list": answer(200, "[]"),
    "a 200 that is a string": answer(200, '"OK"'),
  }),
  ...group("never", unusable("too-large"), {
    "an endless 200": endlessBody(),
    "a 200 that decompresses to 64 MiB": bomb,
  }),
  // A refusal
  ...group("never", said("api", 200, "refused"), { "a 200 that says ERROR": refusal(200, "METHOD_FAILURE", "No.") }),
  ...group("never", said("bad-request", 400, "refused"), {
    "400": refusal(400, "BAD_REQUEST"),
    "400 that says OK": answer(400, '{"status":"OK"}'),
  }),
  ...group("never", said("authentication", 401, "refused"), { "401": refusal(401, "UNAUTHORIZED") }),
  ...group("never", said("permission-denied", 403, "refused"), { "403": refusal(403, "FORBIDDEN") }),
  ...group("never", said("not-found", 404, "refused"), { "404": refusal(404, "NOT_FOUND") }),
  ...[405, 415, 423].flatMap((status) =>
    group("never", said("api", status, "refused"), { [`${status}`]: answer(status) }),
  ),
  ...group(
    "never",
    { ...said("bad-request", 400, "refused"), errors: [] },
    {
      "400 that breaks off": resetInBody(400),
      "an endless 400": endlessBody(400),
    },
  ),
  // The two that say that Market lost touch with the caller
  ...[408, 499].flatMap((status) => group("never", said("api", status, "unknown"), { [`${status}`]: answer(status) })),
  // A failure of Market
  ...group("if repeatable", said("server", 500, "unknown"), { "500": refusal(500, "INTERNAL_ERROR") }),
  ...group("if repeatable", said("server", 502, "unknown"), { "502 with HTML": answer(502, "<html>") }),
  ...group("if repeatable", said("server", 503, "unknown"), { "an empty 503": answer(503) }),
  ...group("if repeatable", said("server", 504, "unknown"), { "504": answer(504) }),
  ...group(
    "if repeatable",
    { ...said("server", 500, "unknown"), errors: [] },
    {
      "500 that breaks off": endBeforeLength(500),
    },
  ),
  // A status that is not in the description
  ...group("never", unusable("status", 201), { "201": answer(201, '{"status":"OK"}') }),
  ...group("never", unusable("status", 202), { "202": answer(202, '{"status":"OK"}') }),
  ...group("never", unusable("status", 204), { "204": raw("HTTP/1.1 204 No Content\r\n\r\n") }),
  ...group("never", unusable("status", 299), { "299": answer(299, "{}") }),
  ...group("never", unusable("redirect", 302), { "302 without a Location": answer(302) }),
  ...group("never", unusable("redirect", 304), { "304": raw("HTTP/1.1 304 Not Modified\r\n\r\n") }),
  // One call too many: refused before any work
  ...group(
    "always",
    { ...said("rate-limit", 420, "refused"), kind: "parallel" },
    {
      "420 for parallel requests": refusal(420, "LIMIT_EXCEEDED", parallel),
    },
  ),
  ...group(
    "always",
    { ...said("rate-limit", 420, "refused"), kind: "quota" },
    {
      "420 for a quota without a reset time": refusal(420, "LIMIT_EXCEEDED", quota),
      "420 for a quota that reset in the past": refusal(420, "LIMIT_EXCEEDED", quota, resetsIn(-60_000)),
    },
  ),
  ...group(
    "always",
    { ...said("rate-limit", 420, "refused"), kind: "unknown", errors: [] },
    {
      "420 with an empty body": answer(420),
      "a 420 whose body breaks off": endBeforeLength(420),
    },
  ),
  ...group("always", said("rate-limit", 429, "refused"), {
    "429": answer(429, "slow down"),
    "429 with an unreadable Retry-After": answer(429, "", { "Retry-After": "soon" }),
  }),
  // Time
  ...group("if repeatable", stalled("request", "unknown"), { "silence before the head": stallBeforeHeaders }),
  // The status that has arrived decides.
  ...group("if repeatable", stalled("body", "accepted"), { "a 200 whose body stalls": stallInBody(200) }),
  ...group("if repeatable", stalled("body", "unknown"), { "a 503 whose body stalls": stallInBody(503) }),
  ...group("always", stalled("body", "refused"), {
    "a 420 whose body stalls": stallInBody(420),
    "a 429 whose body stalls": stallInBody(429),
  }),
  ...group("never", stalled("body", "refused"), {
    "a 400 whose body stalls": stallInBody(400),
    "a 404 whose body stalls": stallInBody(404),
  }),
  ...group("never", stalled("body", "unknown"), {
    "a 302 whose body stalls": stallInBody(302),
    "a 408 whose body stalls": stallInBody(408),
    "a 499 whose body stalls": stallInBody(499),
  }),
];

const isRetried = ({ retried }: Row, operation: OperationId): boolean =>
  retried === "always" || (retried === "if repeatable" && repeatable.includes(operation));

/** Whether all attempts sent one body, or none if the operation has none. */
const identical = (bodies: readonly { readonly body: Buffer }[], hasBody = true): boolean =>
  bodies.every(({ body }) => body.length > 0 === hasBody && bodies[0]?.body.equals(body) === true);

/** A server, and a client that gives up at its first silence, or when a response is too long. */
async function meet(options: ClientOptions, ...script: readonly Behaviour[]) {
  const server = await serve(...script);
  server.onSilence = () => advance(300);
  return { server, client: clientOf(server.url, { timeout: 300, maxResponseBytes: 100_000, ...options }) };
}

describe.each(operations)("%s", (operation) => {
  const cases = rows.map((row) => ({ ...row, count: isRetried(row, operation) ? 2 : 1 }));

  test.each(cases)(
    "makes $count attempt(s) at $fault with one retry, then fails: $error.code, $error.outcome",
    async ({ plays, error, count }) => {
      const { server, client } = await meet({ retries: 1 }, plays, plays, plays);
      expect(await failureOf(call(client, operation))).toMatchObject({ ...error, operation, attempts: count });
      expect(server.attempts).toBe(count);
      expect(identical(server.requests, withBody.includes(operation))).toBe(true);
    },
  );

  test.each(cases.filter(({ count }) => count > 1))(
    "succeeds when $fault is followed by a good response",
    async ({ plays }) => {
      const { server, client } = await meet({ retries: 1 }, plays, answer(200, successes[operation]));
      expect(await call(client, operation)).toMatchObject({ attempts: 2, status: 200 });
      expect(server.attempts).toBe(2);
    },
  );

  test("never follows a redirect, so nothing reaches the other origin, least of all the token", async () => {
    const other = await serve(answer(200, successes[operation]));
    for (const status of [301, 302, 303, 307, 308]) {
      const server = await serve(redirectTo(`${other.url}/elsewhere`, status));
      const failure = await failureOf(call(clientOf(server.url), operation));
      expect(failure).toMatchObject({ code: "unexpected-response", reason: "redirect", status, outcome: "unknown" });
      expect(server.attempts).toBe(1);
    }
    expect(other.connections).toBe(0);
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
    const server = await serve(plays);
    expect(await call(clientOf(server.url), operation)).toMatchObject({ status: 200, attempts: 1 });
  });
});

test("a response compressed five times is decompressed; one compressed six times is not", async () => {
  const packed = (times: number): Behaviour => {
    const gzips = Array.from({ length: times }, () => "gzip");
    const body = gzips.reduce((bytes) => gzipSync(bytes), Buffer.from(successes.verifyOrderEac));
    return answer(200, body, { "Content-Encoding": gzips.join(", ") });
  };
  const server = await serve(packed(5), packed(6));
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
    const server = await serve(answer(200, body));
    expect(await failureOf(call(clientOf(server.url), operation))).toMatchObject(unusable("no-result"));
    expect(server.attempts).toBe(1);
  });

  test.each(["report", "strict", "off"] as const)(
    "never returns a rounded id beyond 2^53, with responses: %s",
    async (responses) => {
      const body = '{"status":"OK","result":{"items":[{"id":9007199254740993}]}}';
      const server = await serve(answer(200, body));
      const failure = await failureOf(call(clientOf(server.url, { responses }), "provideOrderItemIdentifiers"));
      expect(failure).toMatchObject(unusable("unsafe-integer"));
    },
  );

  describe("whose response breaks the description", () => {
    // So many digits have the ids checked in every mode.
    const result = { items: 7, note: "1234567890123456" };
    const odd = answer(200, JSON.stringify({ status: "OK", result }));

    test("fails with outcome accepted and is not retried, with responses: strict", async () => {
      const server = await serve(odd, odd);
      const client = clientOf(server.url, { responses: "strict" });
      expect(await failureOf(call(client, "provideOrderItemIdentifiers"))).toMatchObject(unusable("mismatch"));
      expect(server.attempts).toBe(1);
    });

    test.each([
      ["report", [{ rule: "response.mismatch", path: "/result/items", operation: "provideOrderItemIdentifiers" }]],
      ["off", []],
    ] as const)("returns it as received, with responses: %s and the warnings %j", async (responses, warnings) => {
      const server = await serve(odd);
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
    const server = await serve(...script);
    const failure = await failureOf(call(clientOf(server.url), "provideOrderItemIdentifiers"));
    expect(failure).toMatchObject({ ...error, attempts: script.length });
    expect(identical(server.requests)).toBe(true);
  });

  test("a call succeeds after five different faults in a row", async () => {
    const script = [resetBeforeReading, answer(503), refusal(420, "X", parallel), endBeforeLength(), resetAfterReading];
    const server = await serve(...script, answer(200, successes.getDeliveryOptions));
    const done = await call(clientOf(server.url, { retries: 5 }), "getDeliveryOptions");
    expect(done.attempts).toBe(6);
    expect(identical(server.requests)).toBe(true);
  });

  test("a call that must not run twice is retried while refused for its rate, and never after an unknown outcome", async () => {
    const server = await serve(answer(420), answer(420), answer(500), answer(200, successes.verifyOrderEac));
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
    const { client } = await meet({ retries: 1 }, first, second);
    const failure = await failureOf(call(client, "getDeliveryOptions"));
    expect(failure.attempts).toBe(2);
    expect(failure.requestId).toBe(requestId);
  });
});

test("requestId is as received, even if part of it also occurs in the request", async () => {
  const id = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const server = await serve(answer(400, "", { traceparent: id }));
  const input = { orderId: 1, code: "8448" };
  expect(await failureOf(clientOf(server.url).verifyOrderEac(input))).toMatchObject({ requestId: id });
});

describe("when a server refuses,", () => {
  test("a quota that resets within the deadline is waited for in full", async () => {
    const server = await serve(
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
      const server = await serve(refusal(420, "LIMIT_EXCEEDED", quota, headers));
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
    const server = await serve(answer(503, "", { "Retry-After": "600" }), answer(200));
    const failure = await failureOf(call(clientOf(server.url), "getDeliveryOptions"));
    expect(failure).toMatchObject({ code: "server", outcome: "unknown", attempts: 1 });
    expect(server.attempts).toBe(1);
  });

  test("a wait longer than any timer fails instead of being cut short, even without a deadline", async () => {
    const server = await serve(answer(429, "", { Date: httpDate(now), "Retry-After": "2592000" }), answer(200));
    const failure = await failureOf(call(clientOf(server.url, { deadline: false }), "getDeliveryOptions"));
    expect(failure).toMatchObject({ code: "rate-limit", retryAfterMs: 2_592_000_000, attempts: 1 });
  });

  test("every error in the response is kept, whatever its shape", async () => {
    const errors = [{ code: "A", message: "one" }, { code: "B" }, null, "three", { code: 4, message: {} }];
    const server = await serve(answer(400, JSON.stringify({ status: "ERROR", errors })));
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
    ["a timeout before the head", stallBeforeHeaders],
    ["a timeout in the body", stallInBody()],
    ["a body above the cap", endlessBody()],
    ["a body above the cap that stated its length", endlessBody(200, { "Content-Length": "50000000" })],
    ["a body that decompresses to more than the cap", bomb],
    ["an endless refusal", endlessBody(404)],
  ])("%s", async (_name, plays) => {
    const { server, client } = await meet({ retries: 0 }, plays);
    await failureOf(call(client, "getDeliveryOptions"));
    await server.closed[0];
    expect(server.attempts).toBe(1);
  });
});

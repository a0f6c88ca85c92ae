import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createClient, type MarketClient, type MarketError } from "../../src/index.ts";
import { buildPrograms } from "../buildPrograms.ts";
import { until } from "../until.ts";
import { type Choice, type MarketMock, startMock } from "../../src/mock/index.ts";

const prismUrl = process.env["PRISM_URL"];
const eac = { orderId: 59533171650, code: "4821" };
let mock: MarketMock;
let market: MarketClient;

beforeAll(async () => {
  mock = await startMock({ prismUrl });
  market = createClient({ apiKey: "any", campaignId: 1, baseUrl: mock.baseUrl, retries: 0 });
});
beforeEach(() => {
  mock.reset();
});
afterAll(async () => {
  await mock.stop();
});

const failure = async (call: Promise<unknown>): Promise<MarketError> =>
  call.then(
    () => {
      throw new Error("it did not fail");
    },
    (error: unknown) => error as MarketError,
  );

describe("the mock's next response", () => {
  it.each<[string, Choice, object]>([
    ["by the name of an example", "codeNeedsRefresh", { status: 400, outcome: "refused" }],
    ["by a status that the description lists", 500, { status: 500, outcome: "unknown" }],
    ["by a status that it does not list", 503, { status: 503, outcome: "unknown" }],
    ["by unusable content", { body: "" }, { reason: "empty", outcome: "accepted" }],
    ["by content that is not JSON", { status: 502, body: "Bad gateway" }, { status: 502, errors: [] }],
  ])("is chosen %s", async (_, choice, expected) => {
    mock.answerNext(choice);
    expect(await failure(market.verifyOrderEac(eac))).toMatchObject(expected);
    expect(mock.requests).toMatchObject([{ violations: [] }]);
  });

  it("is the next chosen one, and the usual success once none is left", async () => {
    mock.answerNext("rejected", { body: { status: "OK", result: { verificationResult: "NEW" } } });
    const results = [];
    for (let count = 0; count < 3; count++) results.push((await market.verifyOrderEac(eac)).verificationResult);
    expect(results).toEqual(["REJECTED", "NEW", "ACCEPTED"]);
  });

  it("can be chosen for a path outside the description", async () => {
    const orders = [{ orderId: eac.orderId, status: "DELIVERED" }];
    mock.answerNext({ body: { orders } });
    const response = await fetch(`${mock.baseUrl}/v1/businesses/1/orders`, { method: "POST", body: "{}" });
    expect(await response.json()).toEqual({ orders });
  });

  it("can be delayed beyond a timeout", async () => {
    mock.answerNext({ delayMs: 60_000 });
    expect(await failure(market.verifyOrderEac(eac, { timeout: 200 }))).toMatchObject({ code: "timeout" });
    expect(mock.requests).toHaveLength(1);
  });

  it("is a 400 when the request breaks the description", async () => {
    mock.answerNext({ body: { status: "OK" } });
    const url = `${mock.baseUrl}/v2/campaigns/1/orders/1/verifyEac`;
    const headers = { "Content-Type": "application/json", "Api-Key": "any" };
    const response = await fetch(url, { method: "PUT", headers, body: "{}" });
    expect(response.status).toBe(400);
    expect(mock.requests).toMatchObject([{ status: 400, violations: [{ location: ["request", "body"] }] }]);
  });

  it.each([
    ["an example that no operation has", "rejcted", /no example named rejcted; the examples are accepted, .*rejected/],
    ["an unknown example of a given status", { status: 400, example: "nope" }, /no example named nope/],
    ["a status that does not exist", 99, /99 is not a response status/],
  ])("cannot be %s", (_, choice, message) => {
    expect(() => {
      mock.answerNext(choice as Choice);
    }).toThrow(message);
  });

  it.each<[string, Choice, RegExp]>([
    [
      "of another operation",
      "rejected",
      /getDeliveryOptions has no example rejected; its examples are courier, pickup, .*internal/,
    ],
    [
      "of another status",
      { status: 400, example: "courier" },
      /no example courier with status 400; its examples are duplicateOffer, both/,
    ],
  ])("fails at once when it is an example %s, and lists the available ones", async (_, choice, message) => {
    mock.answerNext(choice);
    // A repeatable call, which must not get the usual success at a second attempt.
    const basket = { items: [{ offerId: "A", count: 1 }], courierDelivery: { fullAddress: "Moscow, Tverskaya 1" } };
    const error = await failure(market.getDeliveryOptions(basket, { retries: 2 }));
    expect(error).toMatchObject({ status: 418, attempts: 1 });
    expect(error.message).toMatch(message);
  });
});

it("reset forgets the requests and the responses not yet sent", async () => {
  await market.verifyOrderEac(eac);
  mock.answerNext(500);
  mock.reset();
  expect(mock.requests).toEqual([]);
  expect(await market.verifyOrderEac(eac)).toEqual({ verificationResult: "ACCEPTED" });
});

it("several mocks can share one Prism, each with its own responses", async () => {
  await using other = await startMock({ prismUrl: mock.baseUrl });
  mock.answerNext(500);
  other.answerNext("rejected");
  mock.reset();
  const there = market.withOptions({ baseUrl: other.baseUrl });
  expect(await there.verifyOrderEac(eac)).toMatchObject({ verificationResult: "REJECTED" });
  expect(other.requests).toMatchObject([{ status: 200, violations: [] }]);
});

it("the URL of a Prism may end with a slash", async () => {
  await using other = await startMock({ prismUrl: `${mock.baseUrl}/` });
  const there = market.withOptions({ baseUrl: other.baseUrl });
  expect(await there.verifyOrderEac(eac)).toEqual({ verificationResult: "ACCEPTED" });
});

it.each([
  ["a body in chunks", { "transfer-encoding": "chunked" }],
  ["a word on how long it keeps its connection", { "keep-alive": "timeout=5", "content-length": "15" }],
  ["an expectation", { expect: "100-continue", "content-length": "15" }],
])("a request with %s is forwarded", async (_, headers) => {
  const all = { ...headers, "content-type": "application/json", "api-key": "any" };
  const asked = request(`${mock.baseUrl}/v2/campaigns/1/orders/1/verifyEac`, { method: "PUT", headers: all });
  asked.end('{"code":"4821"}');
  const [{ statusCode }] = (await once(asked, "response")) as [IncomingMessage];
  expect([statusCode, mock.requests[0]?.body]).toEqual([200, '{"code":"4821"}']);
});

it("paths of a description and in NODE_OPTIONS are resolved from the working directory", async () => {
  const options = process.env["NODE_OPTIONS"];
  process.env["NODE_OPTIONS"] = "--require ./test/mock/programs/empty.cjs";
  try {
    await (await startMock({ description: "openapi/openapi.yaml" })).stop();
  } finally {
    if (options === undefined) delete process.env["NODE_OPTIONS"];
    else process.env["NODE_OPTIONS"] = options;
  }
});

it("a Prism that cannot be started is reported", async () => {
  const { execPath } = process;
  process.execPath = "/nowhere/node";
  try {
    await expect(startMock()).rejects.toThrow("Prism did not start: spawn /nowhere/node ENOENT");
  } finally {
    process.execPath = execPath;
  }
});

it("stopping twice is harmless, and calls after that are not sent", async () => {
  const other = await startMock({ prismUrl });
  await other.stop();
  await other.stop();
  const there = market.withOptions({ baseUrl: other.baseUrl });
  expect(await failure(there.verifyOrderEac(eac))).toMatchObject({ outcome: "not-sent" });
});

it("a port in use is reported at once", async () => {
  const port = Number(new URL(mock.baseUrl).port);
  await expect(startMock({ prismUrl, port })).rejects.toThrow(`cannot listen on port ${port}`);
});

describe("a Prism that nobody stopped", () => {
  let programs: string;
  beforeAll(async () => {
    programs = await buildPrograms("test/mock/programs/forgotten.ts");
  });
  afterAll(() => {
    rmSync(programs, { recursive: true });
  });
  const isListening = (url: string): Promise<boolean> =>
    new Promise((resolve) => {
      // No request is sent: Prism would try to log it and fail.
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      socket.once("connect", () => resolve(!!socket.destroy())).once("error", () => resolve(false));
    });

  let child: ChildProcessByStdio<null, Readable, null>;
  afterEach(() => {
    child.kill("SIGKILL");
  });

  it.each([
    ["does not keep its process alive, and ends with it", "", null],
    ["ends with its process when that is killed", "killed", "SIGKILL"],
  ])("%s", async (_, how, signal) => {
    child = spawn(process.execPath, [join(programs, "forgotten.mjs"), how], { stdio: ["ignore", "pipe", "inherit"] });
    let url = "";
    child.stdout.on("data", (chunk: Buffer) => (url += String(chunk)));
    expect(await once(child, "close")).toEqual([signal === null ? 0 : null, signal]);
    expect(url).toMatch(/^http:/);
    await until(async () => !(await isListening(url)));
  });
});

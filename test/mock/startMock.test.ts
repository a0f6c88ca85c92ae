import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createClient, type MarketClient } from "../../src/index.ts";
import { buildPrograms } from "../buildPrograms.ts";
import { operations } from "../contract/examples.ts";
import { failureOf, withBody } from "../faults/calls.ts";
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

describe("the mock's next response", () => {
  it.each<[string, Choice, object]>([
    ["by the name of an example", "codeNeedsRefresh", { status: 400, outcome: "refused" }],
    ["by a status that the description lists", 500, { status: 500, outcome: "unknown" }],
    ["by a status that it does not list", 503, { status: 503, outcome: "unknown" }],
    ["by unusable content", { body: "" }, { reason: "empty", outcome: "accepted" }],
    ["by content that is not JSON", { status: 502, body: "Bad gateway" }, { status: 502, errors: [] }],
  ])("is chosen %s", async (_, choice, expected) => {
    mock.answerNext(choice);
    expect(await failureOf(market.verifyOrderEac(eac))).toMatchObject(expected);
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
    expect(await failureOf(market.verifyOrderEac(eac, { timeout: 200 }))).toMatchObject({ code: "timeout" });
    expect(mock.requests).toHaveLength(1);
  });

  it.each([
    ["an example that no operation has", "rejcted", /no example named rejcted; the examples are accepted, .*rejected/],
    ["an unknown example of a given status", { status: 400, example: "nope" }, /no example named nope/],
    ["a status that does not exist", 99, /99 is not a response status/],
    ["a misspelled field", { exmple: "rejected" }, /has status, example, body, delayMs, but no exmple/],
    ["a list", ["rejected", "accepted"], /is the name of an example, a status, or an object/],
    ["null", null, /is the name of an example, a status, or an object/],
    ["a delay that is none", { delayMs: "5" }, /delayMs must be a number/],
    ["a delay into the past", { delayMs: -1 }, /delayMs must be a number/],
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
    const error = await failureOf(market.getDeliveryOptions(basket, { retries: 2 }));
    expect(error).toMatchObject({ status: 418, attempts: 1 });
    expect(error.message).toMatch(message);
  });
});

const json = { "Content-Type": "application/json", "Api-Key": "any" };
const addresses = {
  eac: ["PUT", "/v2/campaigns/1/orders/59533171650/verifyEac"],
  keys: ["POST", "/v2/campaigns/1/orders/59533171650/deliverDigitalGoods"],
  identifiers: ["PUT", "/v2/campaigns/1/orders/59533171650/identifiers"],
  delivery: ["POST", "/v1/campaigns/1/delivery-options"],
} as const;

/** Sends a request as a shop in another language would. */
async function send(
  to: readonly [method: string, path: string],
  body: string | null,
  headers: Record<string, string> = json,
): Promise<[status: number, answer: { errors: { code: string; message: string }[]; result: unknown }]> {
  const [method, path] = to;
  const response = await fetch(mock.baseUrl + path, { method, headers, body });
  return [response.status, (await response.json()) as Awaited<ReturnType<typeof send>>[1]];
}

describe("a request that violates the description", () => {
  it.each([
    ["a misspelt field", addresses.eac, '{"kode":"1234"}', ["Request body must have required property 'code'"]],
    ["fields of its own", addresses.keys, '{"bad":1}', ["Request body must have required property 'items'"]],
    ["no JSON", addresses.eac, '{"code":', ["Request body must be JSON"]],
    [
      "an id that is no number",
      ["PUT", "/v2/campaigns/x/orders/1/verifyEac"],
      '{"code":"1"}',
      [/campaignid .*integer/],
    ],
    [
      "an id beyond int64",
      ["PUT", "/v2/campaigns/1/orders/9223372036854775808/verifyEac"],
      '{"code":"1"}',
      [/orderid must be <= 9223372036854775807$/],
    ],
    [
      "no delivery",
      addresses.delivery,
      '{"items":[{"offerId":"A","count":1}]}',
      [/courierDelivery/, /pickupDelivery/, /exactly one/],
    ],
  ] as const)("gets a code that Market does not have, and learns what is wrong: %s", async (_, to, body, messages) => {
    // Whatever was chosen.
    mock.answerNext({ body: { status: "OK" } });
    const [status, { errors }] = await send(to, body);
    expect(status).toBe(400);
    expect(errors).toEqual(
      messages.map((message) => ({
        code: "MOCK_INVALID_REQUEST",
        message: typeof message === "string" ? message : expect.stringMatching(message),
      })),
    );
    expect(mock.requests).toMatchObject([{ status: 400, violations: messages.map(() => ({ severity: "Error" })) }]);
  });

  it("gets at least the first violations if there are very many", async () => {
    const [status, { errors }] = await send(addresses.keys, JSON.stringify({ items: Array(100).fill({ id: "1" }) }));
    expect([status, errors[0]]).toEqual([400, { code: "MOCK_INVALID_REQUEST", message: expect.any(String) }]);
  });

  it("is refused by a mock in front of another too", async () => {
    await using front = await startMock({ prismUrl: mock.baseUrl });
    front.answerNext({ body: { status: "OK" } });
    const response = await fetch(front.baseUrl + addresses.eac[1], { method: "PUT", headers: json, body: "{}" });
    expect([response.status, front.requests[0]?.violations.length]).toEqual([400, 1]);
  });

  it("without a token gets 401, as from Market", async () => {
    const headers = { "Content-Type": "application/json" };
    expect(await send(addresses.eac, "{}", headers)).toMatchObject([401, { errors: [{ code: "UNAUTHORIZED" }] }]);
  });

  it.each([
    [404, "PUT", "/v2/nope"],
    [405, "POST", addresses.eac[1]],
  ])("gets %i for a path or method that Market does not have: %s %s", async (status, ...to) => {
    expect(await send(to, "{}")).toMatchObject([status, { errors: [{ code: "MOCK_INVALID_REQUEST" }] }]);
  });
});

it.each(operations)(
  "every named example of $id can be chosen, also by a Prefer header, and comes as described",
  async ({ id, method, path, requests, answers }) => {
    const to = [method, path.replaceAll(/\{\w+\}/g, "59533171650")] as const;
    const body = withBody.includes(id) ? JSON.stringify(requests[0]?.value) : null;
    for (const { status, name, value } of answers) {
      mock.answerNext(name);
      expect([name, ...(await send(to, body))]).toEqual([name, status, value]);
      expect(await send(to, body, { ...json, Prefer: `example=${name}` })).toEqual([status, value]);
    }
  },
);

describe("the ordinary success", () => {
  const big = 9007199254740993n;

  it("comes for ids beyond 2^53 too", async () => {
    expect(await market.verifyOrderEac({ campaignId: 2n ** 63n - 1n, orderId: big, code: "4821" })).toEqual({
      verificationResult: "ACCEPTED",
    });
    const item = { id: big, codes: ["K"], slip: "<p>Enter it.</p>", activate_till: "2099-12-31" };
    await market.provideOrderDigitalCodes({ orderId: big, items: [item] });
    expect(mock.requests.map(({ path }) => /orders.(\d+)/.exec(path)?.[1])).toEqual([String(big), String(big)]);
    expect(mock.requests[1]?.body).toContain(`"id":${big}`);
  });

  it("tells two points beyond 2^53 apart", async () => {
    const pickupDelivery = { logisticPointsIds: [big, big - 1n, 10000977915n] };
    const body = JSON.stringify({ items: [{ offerId: "A", count: 1 }], pickupDelivery }, (_, value: unknown) =>
      typeof value === "bigint" ? `#${value}#` : value,
    ).replaceAll(/"?#"?/g, "");
    const [method, path] = addresses.delivery;
    const response = await fetch(mock.baseUrl + path, { method, headers: json, body });
    const points = [...(await response.text()).matchAll(/"logisticPointId":(\d+)/g)].map(([, id]) => id);
    expect([response.status, points]).toEqual([200, pickupDelivery.logisticPointsIds.map(String)]);
  });

  it("holds the identifiers that were sent, for the items that were sent", async () => {
    const code = "0104607178452011215Rt!kQ";
    const { items } = await market.provideOrderItemIdentifiers({
      orderId: 1,
      items: [
        { id: 7, instances: [{ cis: `${code}\u001d93dGVz` }, { uin: "1234567890123456" }] },
        { id: 8, instances: [{ cis: `${code}r` }] },
        { id: 9, instances: [] },
      ],
    });
    expect(items).toMatchObject([
      { id: 7, count: 2, instances: [{ cis: code, cisFull: `${code}\u001d93dGVz` }, { uin: "1234567890123456" }] },
      { id: 8, count: 1, instances: [{ cis: `${code}r` }] },
      { id: 9, count: 0, instances: [] },
    ]);
  });

  it("offers delivery of the goods asked for, in the way and from the warehouse asked for", async () => {
    const items = [
      { offerId: "A", count: 1 },
      { offerId: "B", count: 2, warehouseId: 5 },
      { offerId: "C", count: 3, warehouseId: 5 },
    ];
    const pickupDelivery = { logisticPointsIds: [11, 12, 13] };
    const { warehousesDeliveryOptions: one } = await market.getDeliveryOptions({ items, pickupDelivery });
    expect(one.map(({ warehouseId, items: offers }) => [warehouseId, offers.map(({ offerId }) => offerId)])).toEqual([
      [172, ["A"]],
      [5, ["B", "C"]],
    ]);
    const points = one[0]?.deliveryOptions.pickupDelivery?.pickupOptions.map(({ logisticPointId }) => logisticPointId);
    expect(points).toEqual([11, 12, 13]);
    const courierDelivery = { fullAddress: "Moscow, Tverskaya 1" };
    const { warehousesDeliveryOptions: other } = await market.getDeliveryOptions({ items, courierDelivery });
    expect(other[0]?.deliveryOptions.courierDelivery).toBeDefined();
  });
});

it("what onResponse throws, such as a failed assertion, reaches the caller", async () => {
  await using careful = await startMock({
    prismUrl,
    onResponse() {
      throw new Error("two keys, not one");
    },
  });
  const error = await failureOf(market.withOptions({ baseUrl: careful.baseUrl }).verifyOrderEac(eac));
  expect(error).toMatchObject({ status: 418, errors: [{ code: "MOCK", message: "two keys, not one" }] });
});

it("onResponse gets each request with the body of its response", async () => {
  const seen: unknown[] = [];
  await using told = await startMock({
    prismUrl,
    onResponse: ({ path, status }, body) => seen.push([path, status, JSON.parse(body)]),
  });
  const there = market.withOptions({ baseUrl: told.baseUrl });
  await there.verifyOrderEac(eac);
  told.answerNext("courier");
  await failureOf(there.verifyOrderEac(eac));
  const path = `/v2/campaigns/1/orders/${eac.orderId}/verifyEac`;
  expect(seen).toEqual([
    [path, 200, { status: "OK", result: { verificationResult: "ACCEPTED" } }],
    [
      path,
      418,
      { status: "ERROR", errors: [{ code: "MOCK", message: expect.stringContaining("no example courier") }] },
    ],
  ]);
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
  expect(await failureOf(there.verifyOrderEac(eac))).toMatchObject({ outcome: "not-sent" });
});

it("a port in use is reported at once", async () => {
  const port = Number(new URL(mock.baseUrl).port);
  await expect(startMock({ prismUrl, port })).rejects.toThrow(`cannot listen on port ${port}: EADDRINUSE`);
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

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { examplePaths } from "../../generated/examples.ts";
import type { OperationId } from "../../generated/facts.ts";
import { redactor } from "../../src/response/redact.ts";
import type { ApiErrorDetail, MarketClient } from "../../src/index.ts";
import { clientOf, failureOf } from "../faults/calls.ts";
import { type MarketMock, type RecordedRequest, startMock } from "../../src/mock/index.ts";
import { operations } from "./examples.ts";

const campaignId = 148203957;
let mock: MarketMock;
let market: MarketClient;

// One for each test: an answer that is chosen for a call which is then refused would go to the next.
beforeEach(async () => {
  mock = await startMock({ prismUrl: process.env["PRISM_URL"] });
  market = clientOf(mock.baseUrl, { apiKey: "ACMA:token", campaignId, retries: 0, responses: "strict" });
});

afterEach(async () => {
  await mock.stop();
});

const classes: Record<number, string> = {
  400: "BadRequestError",
  401: "AuthenticationError",
  403: "PermissionDeniedError",
  404: "NotFoundError",
  420: "RateLimitError",
  500: "ServerError",
};

/** Calls an operation with a body as the description has it; the client names the campaign. */
function call(id: OperationId, body: Record<string, unknown>): Promise<unknown> {
  const { campaignId: _, ...ids } = operations.find((one) => one.id === id)?.ids ?? {};
  return market[id]({ ...ids, ...body } as never);
}

function lastRequest(): RecordedRequest {
  const last = mock.requests.at(-1);
  if (!last) throw new Error("nothing reached the mock");
  return last;
}

/** What reaches the wire of a body: every key in `codes`, elements of one id in one. */
function sent(value: Record<string, unknown>): Record<string, unknown> {
  const items = value["items"] as { id: number; codes: string[] }[];
  const merged = new Map<number, { id: number; codes: string[] }>();
  for (const item of items) {
    const first = merged.get(item.id);
    merged.set(item.id, first ? { ...first, codes: [...first.codes, ...item.codes] } : item);
  }
  return { items: [...merged.values()] };
}

describe.each(operations)("$id", (operation) => {
  it.each(operation.requests)("sends the example $name as described", async ({ value }) => {
    await call(operation.id, value);
    const { method, path, headers, body, violations } = lastRequest();
    expect(method).toBe(operation.method);
    expect(path).toBe(examplePaths[operation.id]);
    expect(headers).toMatchObject({ "api-key": "ACMA:token" });
    expect(headers).not.toHaveProperty("authorization");
    expect(headers["content-type"]).toBe(body === "" ? undefined : "application/json");
    expect(JSON.parse(body || "{}")).toEqual(operation.id === "provideOrderDigitalCodes" ? sent(value) : value);
    expect(violations).toEqual([]);
  });

  it.each(operation.answers.filter(({ status }) => status === 200))(
    "resolves to the result of the answer $name",
    async ({ name, value }) => {
      mock.answerNext(name);
      const result = await call(operation.id, operation.requests[0]?.value ?? {});
      expect(result).toEqual(value["result"]);
      expect(lastRequest().violations).toEqual([]);
    },
  );

  it.each(operation.answers.filter(({ status }) => status !== 200))(
    "rejects with the class of status $status and every element of errors for the answer $name",
    async ({ status, name, value }) => {
      mock.answerNext({ status, example: name });
      const body = operation.requests[0]?.value ?? {};
      const redact = redactor(body, () => "ACMA:token");
      const error = await failureOf(call(operation.id, body));
      expect(error.name).toBe(classes[status]);
      expect(error).toMatchObject({
        operation: operation.id,
        status,
        attempts: 1,
        errors: (value["errors"] as ApiErrorDetail[]).map(({ code, message = "" }) => ({
          code,
          message: redact(message),
        })),
        outcome: status === 500 ? "unknown" : "refused",
      });
      expect(error.requestId).toMatch(/^00-/);
      expect(lastRequest().violations).toEqual([]);
    },
  );
});

describe("a limit", () => {
  const basket = { items: [{ offerId: "A", count: 1 }], courierDelivery: { fullAddress: "Moscow, Tverskaya 1" } };

  it("of parallel requests is reported as parallel, without a time", async () => {
    mock.answerNext("parallel");
    const error = await failureOf(market.getDeliveryOptions(basket));
    expect(error).toMatchObject({ name: "RateLimitError", kind: "parallel" });
    expect(error).not.toHaveProperty("resetAt");
  });

  it("of requests per window is reported as quota, with its figures and the end of the window", async () => {
    mock.answerNext("quota");
    const error = await failureOf(market.getDeliveryOptions(basket));
    expect(error).toMatchObject({ kind: "quota", rateLimit: { limit: 1000, remaining: 0 } });
    expect((error["resetAt"] as Date).getTime() % 60_000).toBe(0);
    expect(error["retryAfterMs"]).toBeGreaterThan(0);
    expect(error["retryAfterMs"]).toBeLessThanOrEqual(60_000);
  });
});

describe("the examples and samples of the documentation pages", () => {
  const item = { slip: "slip", activate_till: "2099-02-18" };

  it.each([
    ["two items with their keys", { id: 1, codes: ["code1", "code2", "code3"] }, { id: 2, codes: ["code4"] }],
    [
      "one id in two elements, which the mock accepts",
      { id: 1, codes: ["code1", "code2"] },
      { id: 1, codes: ["code3"] },
    ],
  ])("send %s", async (_what, ...given) => {
    const items = given.map((one) => ({ ...one, ...item }));
    await market.provideOrderDigitalCodes({ orderId: 59533171650, items });
    expect(JSON.parse(lastRequest().body)).toEqual(sent({ items }));
    expect(lastRequest().violations).toEqual([]);
  });

  const keys = { id: 0, code: "string", codes: ["string"], slip: "string", activate_till: "string" };
  const instance = { cis: "example", uin: "example", rnpt: "example", gtd: "example", countryCode: "RU" };
  const basket = {
    items: [{ offerId: "example", count: 1, warehouseId: 1 }],
    pickupDelivery: { logisticPointsIds: [1] },
    courierDelivery: { fullAddress: "example" },
  };
  it.each([
    ["provideOrderDigitalCodes", { items: [keys] }],
    ["provideOrderItemIdentifiers", { items: [{ id: 0, instances: [instance] }] }],
    ["getDeliveryOptions", basket],
  ] as const)("the skeleton of %s is refused before anything is sent", async (id, body) => {
    const before = mock.requests.length;
    expect(await failureOf(call(id, body))).toMatchObject({ name: "InvalidRequestError", outcome: "not-sent" });
    expect(mock.requests).toHaveLength(before);
  });
});

describe("an id", () => {
  it("beyond 2^53 reaches the wire digit by digit, in the path and in the body", async () => {
    const id = 4611686018427387905n;
    const items = [{ id, codes: ["K1"], slip: "", activate_till: "2099-12-31" }];
    await market.provideOrderDigitalCodes({ campaignId: 9007199254740993n, orderId: id, items });
    const { path, body } = lastRequest();
    expect(path).toBe(`/v2/campaigns/9007199254740993/orders/${id}/deliverDigitalGoods`);
    expect(body).toContain(`"id":${id},`);
  });

  it("given as a bigint is sent like the number of the same value", async () => {
    await market.verifyOrderEac({ orderId: 59533171650n, campaignId: 5n, code: "1" });
    expect(lastRequest().path).toBe("/v2/campaigns/5/orders/59533171650/verifyEac");
  });
});

import { describe, expect, it } from "@jest/globals";
import { check, createClient, type WarningEvent } from "../../src/index.ts";
import { recorder } from "../recorder.ts";

const item = { slip: "How to use it", activate_till: "2099-12-31" };

describe("an input", () => {
  it.each([1.5, Number.NaN, 2 ** 53, "1"])("whose id is %p is refused with a hint", (orderId) => {
    const [issue] = check.verifyOrderEac({ orderId, code: "1234" });
    expect(issue).toMatchObject({ path: "/orderId", severity: "error" });
    expect(issue?.hint).toEqual(expect.any(String));
  });

  it("is read once, even if it is iterable, so that it cannot change before it is sent", async () => {
    let reads = 0;
    const shifty = {
      ...{ ...item, id: 1 },
      get codes() {
        reads += 1;
        return [`KEY-${reads}`];
      },
      *[Symbol.iterator]() {
        yield 1;
      },
    };
    const input = {
      orderId: 1,
      get items() {
        reads += 1;
        return [shifty];
      },
    };
    const { fetch, requests } = recorder();
    await createClient({ apiKey: "k", campaignId: 1, fetch }).provideOrderDigitalCodes(input);
    expect(requests).toMatchObject([{ body: expect.stringContaining('"codes":["KEY-2"]') }]);
    expect(reads).toBe(2);
  });

  it("that is too large has this reported beside its other faults", () => {
    const codes = Array.from({ length: 4_000 }, (_, index) => String(index).padStart(200, "K"));
    const input = { orderId: 1, comment: "x", items: [{ ...item, id: 1, codes: [...codes, codes[0]] }] };
    expect(check.provideOrderDigitalCodes(input).map(({ rule }) => rule)).toEqual([
      "field.unknown",
      "keys.repeated",
      "body.size",
    ]);
  });

  it("for the Market Yandex Go host causes a warning, beside any others", async () => {
    const told: WarningEvent[] = [];
    const market = createClient({
      apiKey: "k",
      campaignId: 1,
      baseUrl: "https://api.partner.market.yandex.net",
      fetch: recorder().fetch,
      on: { warning: (event) => told.push(event) },
    });
    const codes = Array.from({ length: 150 }, (_, index) => ` ${index}`);
    await market.provideOrderDigitalCodes({ orderId: 1, items: [{ ...item, id: 1, codes }] });
    expect(told.map(({ rule }) => rule)).toEqual(["keys.white-space", "host.not-offered"]);
  });
});

describe("an id in a response", () => {
  it.each(["off", "report", "strict"] as const)(
    "that overflows fails the call with responses: %s",
    async (responses) => {
      const { fetch } = recorder(() => new Response('{"status":"OK","result":{"items":[{"id":1e400}]}}'));
      const market = createClient({ apiKey: "k", campaignId: 1, fetch, responses });
      await expect(market.provideOrderItemIdentifiers({ orderId: 1, items: [] })).rejects.toMatchObject({
        name: "UnexpectedResponseError",
        reason: "unsafe-integer",
        outcome: "accepted",
      });
    },
  );
});

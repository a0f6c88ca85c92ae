import { describe, expect, it } from "@jest/globals";
import { createClient, type MarketError } from "../../src/index.ts";

const order = { orderId: 59533171650, code: "4821" };
const basket = { items: [{ offerId: "A", count: 1 }], courierDelivery: { fullAddress: "Moscow, Tverskaya 1" } };

type Options = Parameters<typeof createClient>[0];
async function messageOf(options: Options, isDelivery = false): Promise<string> {
  const market = createClient({ apiKey: "k", campaignId: 1, retries: 0, ...options });
  const call: Promise<unknown> = isDelivery ? market.getDeliveryOptions(basket) : market.verifyOrderEac(order);
  return call.then(
    () => "it did not fail",
    (error: unknown) => (error as MarketError).message,
  );
}

const answering = (status: number) => ({
  fetch: async () => Promise.resolve(Response.json({ errors: [{ code: "NO", message: "No." }] }, { status })),
});

describe("the message of an error names the likely cause", () => {
  it.each([
    [401, "the token is incomplete, mistyped or revoked"],
    [404, "a wrong id (campaignId is not the id of the shop or the cabinet)"],
    [
      403,
      "the token has no access to this campaign, lacks the scope inventory-and-order-processing or all-methods, or is an invalid OAuth token",
    ],
  ])("of a %i", async (status, cause) => {
    const message = `verifyOrderEac was answered with ${status}: NO No.; likely cause: ${cause}`;
    expect(await messageOf(answering(status))).toBe(message);
  });

  it("of a 403 with the scopes that the operation takes", async () => {
    const scopes =
      "inventory-and-order-processing, inventory-and-order-processing:read-only, pricing, pricing:read-only";
    expect(await messageOf(answering(403), true)).toContain(
      `lacks the scope ${scopes}, all-methods, or all-methods:read-only`,
    );
  });

  it("of no other status, because it may be anything", async () => {
    expect(await messageOf(answering(400))).toBe("verifyOrderEac was answered with 400: NO No.");
  });
});

describe("the message says why there was no connection", () => {
  it.each([
    ["the connection was refused", "ECONNREFUSED"],
    ["the connection was refused", "ConnectionRefused"],
    ["the host was not found", "ENOTFOUND"],
    ["the host was not found", "EAI_AGAIN"],
    ["the host was not found", "DNSLookupFailed"],
    ["no connection could be made", "UND_ERR_CONNECT_TIMEOUT"],
  ])("%s: %s", async (why, code) => {
    const error = new TypeError("fetch failed", { cause: Object.assign(new Error("secret.example"), { code }) });
    const fetch = async (): Promise<Response> => Promise.reject(error);
    expect(await messageOf({ fetch })).toBe(`verifyOrderEac was not sent: ${why}`);
  });
});

describe("the message says what is wrong with the token that a function returned", () => {
  it.each<[string, () => unknown]>([
    ["it is empty", () => ""],
    ["it is in quotes: pass the token without them", () => '"token"'],
    ["it has white space or a line end around it", () => Promise.resolve("token\n")],
    ["it is no string", () => undefined],
  ])("%s", async (why, token) => {
    const apiKey = token as () => string;
    expect(await messageOf({ apiKey })).toBe(
      `verifyOrderEac was not sent: the apiKey function returned no usable token: ${why}`,
    );
  });

  it("but not what the function throws, which may contain the token", async () => {
    const apiKey = (): string => {
      throw new Error("token");
    };
    expect(await messageOf({ apiKey })).toBe(
      "verifyOrderEac was not sent: the apiKey function threw an error, or its promise was rejected",
    );
  });
});

it("the message of a refused input says what to do about the first issue", async () => {
  const message = "verifyOrderEac was not sent: campaignId is missing. Pass it in the call or to the client.";
  expect(await messageOf({ campaignId: undefined })).toBe(message);
});

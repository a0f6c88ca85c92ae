import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { MarketClient } from "../../src/index.ts";
import { type MarketMock, startMock } from "../../src/mock/index.ts";
import { blocksOf } from "../documentation.ts";
import { programOf } from "../programOf.ts";

const page = "docs/recipes/frameworks.md";
let mock: MarketMock;

beforeAll(async () => {
  mock = await startMock({ prismUrl: process.env["PRISM_URL"] });
  process.env["MARKET_URL"] = mock.baseUrl;
  delete process.env["YANDEX_MARKET_API_KEY"];
});
afterAll(async () => {
  delete process.env["MARKET_URL"];
  delete process.env["YANDEX_MARKET_API_KEY"];
  await mock.stop();
});

it("its files compile in a new project of Next.js or Nest, which takes no import with an extension", () => {
  const imports = blocksOf(page).flatMap(({ code }) => code.match(/from "\.[^"]*"/g) ?? []);
  expect(new Set(imports)).toEqual(new Set([`from "./market"`]));
});

it("the client is made once, without a token, and a route asks for the token at each call", async () => {
  const { market } = await programOf<{ market: MarketClient }>(page, "market.ts");
  const { POST } = await programOf<{ POST(request: Request): Promise<Response> }>(page, "codeRoute.ts");
  const { marketProvider } = await programOf<{ marketProvider: { useValue: unknown } }>(page, "market.provider.ts");
  expect(marketProvider.useValue).toBe(market);

  const ask = async (code: string): Promise<unknown[]> => {
    const body = JSON.stringify({ orderId: 59533171650, code });
    const response = await POST(new Request("http://shop/api/code", { method: "POST", body }));
    return [response.status, (await response.json()) as unknown];
  };
  expect(await ask("4821")).toEqual([502, { message: expect.any(String), outcome: "not-sent" }]);
  process.env["YANDEX_MARKET_API_KEY"] = "ACMA:late";
  expect(await ask("4821")).toEqual([200, { verificationResult: "ACCEPTED" }]);
  expect(mock.requests.map(({ headers }) => headers["api-key"])).toEqual(["ACMA:late"]);
});

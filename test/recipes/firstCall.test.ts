import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type MarketMock, startMock } from "../../src/mock/index.ts";
import { blocksOf } from "../documentation.ts";

const folder = join(process.cwd(), "temp", "first-call");
let mock: MarketMock;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of blocksOf("docs/recipes/first-call.md"))
    if (file) writeFileSync(join(folder, file), code);
  copyFileSync("docs/examples/keys/orders.ts", join(folder, "orders.ts"));
  mock = await startMock({ prismUrl: process.env["PRISM_URL"] });
});
beforeEach(() => {
  mock.reset();
});
afterAll(() => mock.stop());

const run = (program: string, argument: string, settings = {}) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", join(folder, program), argument], {
    env: {
      ...process.env,
      MARKET_URL: mock.baseUrl,
      CAMPAIGN_ID: "148203957",
      YANDEX_MARKET_API_KEY: "ACMA:first",
      ...settings,
    },
  });

describe("the first call", () => {
  const campaign = { id: 148203957, domain: "shop.ru", placementType: "DBS", business: { id: 7 } };
  const order = { orderId: 59533171650, status: "PROCESSING", items: [{ id: 812764530, offerId: "GAME-1", count: 2 }] };

  it("lists the campaigns, and the items of the order", async () => {
    mock.answerNext({ body: { campaigns: [campaign] } }, { body: { orders: [order] } });
    const { stdout } = await run("firstCall.mts", "59533171650");
    expect(stdout.trim().split("\n")).toEqual([
      "campaignId 148203957, model DBS, business 7, shop.ru",
      "order 59533171650 of business 7 is PROCESSING",
      "items[].id 812764530: 2 of GAME-1",
    ]);
    const [campaigns, orders] = mock.requests;
    expect([campaigns?.path, orders?.path, orders?.body]).toEqual([
      "/v2/campaigns?limit=100",
      "/v1/businesses/7/orders?limit=50",
      `{"orderIds":[59533171650]}`,
    ]);
    expect(campaigns?.headers["api-key"]).toBe("ACMA:first");
  });

  it("ends with what Market says when the token does not fit", async () => {
    mock.answerNext({ status: 401, body: { status: "ERROR", errors: [{ code: "UNAUTHORIZED" }] } });
    await expect(run("firstCall.mts", "59533171650")).rejects.toThrow(/401.*UNAUTHORIZED/);
  });

  it("is not made without the id of an order", async () => {
    await expect(run("firstCall.mts", "")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("ORDER_ID"),
    });
    expect(mock.requests).toEqual([]);
  });

  it("can be one for delivery options", async () => {
    expect((await run("firstOptions.mts", "MUG-350-BLUE")).stdout).toMatch(/^1 warehouses deliver it; request 00-/);
    mock.answerNext("missingScope");
    expect((await run("firstOptions.mts", "MUG-350-BLUE")).stdout).toMatch(/^refused .*403/);
    const { stdout } = await run("firstOptions.mts", "MUG-350-BLUE", { CAMPAIGN_ID: "" });
    expect(stdout).toMatch(/^not-sent campaignId must be/);
  });
});

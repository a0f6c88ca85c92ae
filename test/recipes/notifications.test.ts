import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { idFrom, listen, type Notified, replyTo } from "../../docs/examples/keys/notifications.ts";
import { freePort } from "../freePort.ts";
import { programOf } from "../programOf.ts";
import { until } from "../until.ts";
import { buildShop } from "./keys/buildShop.ts";
import { type PretendOrder, startPretendMarket } from "./keys/pretendMarket.ts";
import { startShop, stopShop } from "./keys/startShop.ts";
import { openStockroom } from "./keys/stockroom.ts";

const paid = { notificationType: "ORDER_STATUS_UPDATED", campaignId: 1, orderId: 59000000001, status: "PROCESSING" };

/** What a notification is answered, and which orders it is about. */
function heard(text: string) {
  const orders: Notified[] = [];
  return { ...replyTo(text, (order) => orders.push(order)), orders };
}

describe("a notification", () => {
  it.each([
    { notificationType: "PING", time: "2026-11-29T00:00:00Z" },
    { notificationType: "ORDER_CREATED", orderId: 1 },
    { ...paid, status: "DELIVERED" },
    { notificationType: "SOMETHING_NEW" },
  ])("that needs no work is answered as Market expects: %j", (event) => {
    const { status, body, orders } = heard(JSON.stringify(event));
    const text = expect.stringMatching(/^.{1,100}$/);
    expect({ status, body, orders }).toEqual({
      status: 200,
      body: { version: text, name: text, time: text },
      orders: [],
    });
  });

  it("of an order in PROCESSING tells which one", () => {
    expect(heard(JSON.stringify(paid))).toMatchObject({
      status: 200,
      orders: [{ campaignId: 1, orderId: 59000000001 }],
    });
  });

  const unclear = ["x", 2 ** 60].map((orderId) => JSON.stringify({ ...paid, orderId }));
  it.each(["", "[]", "null", "{}", ...unclear])("that is none is refused: %s", (text) => {
    expect(heard(text)).toMatchObject({ status: 400, orders: [], body: { error: { type: "WRONG_EVENT_FORMAT" } } });
  });

  it("has ids as numbers or as strings, with every digit", () => {
    expect([7, "7", "9007199254740993"].map(idFrom)).toEqual([7, 7, 9007199254740993n]);
    expect([9007199254740993, "", "007", "1e3", -1.5, null].map(idFrom)).toEqual(Array(6).fill(undefined));
  });

  it("that never ends is cut off", async () => {
    const server = listen(0, () => undefined);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const endless = fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "x".repeat(200_000) });
    await expect(endless).rejects.toThrow();
    server.close();
  });
});

it("a route of a framework answers a notification", async () => {
  const { POST } = await programOf<{ POST(request: Request): Promise<Response> }>(
    "docs/recipes/webhooks.md",
    "route.ts",
  );
  const ask = (body: string) => POST(new Request("http://shop/notification", { method: "POST", body }));
  expect(await (await ask(`{"notificationType":"PING"}`)).json()).toHaveProperty("time");
  expect((await ask("no JSON")).status).toBe(400);
});

describe("a shop that is told of an order", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildShop();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("hands its keys over without waiting for the end of the pause", async () => {
    const port = await freePort();
    const orders: PretendOrder[] = [];
    let asked = 0;
    const market = await startPretendMarket({
      orders,
      fateOf: () => ({ takes: true, says: "200" }),
      fateOfQuestion() {
        asked += 1;
        return "200";
      },
    });
    const database = join(folder, "shop.db");
    const stockroom = await openStockroom(database, 10);
    const env = { PAUSE_MS: "3600000", NOTIFICATIONS_PORT: String(port) };
    const shop = startShop(join(folder, "shop.mjs"), database, market.url, { env });
    try {
      await until(() => asked > 0);
      orders.push({ orderId: paid.orderId, items: [{ id: 1, offerId: "A", count: 2 }], status: "PROCESSING" });
      await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: JSON.stringify(paid) });
      await until(() => market.calls.length > 0);
      expect(market.calls).toMatchObject([{ orderId: paid.orderId, keys: ["KEY-0", "KEY-2"] }]);
    } finally {
      await stopShop(shop);
      await stockroom.close();
      await market.stop();
    }
  }, 60_000);
});

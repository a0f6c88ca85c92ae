/** A shop that hands over keys. It may be killed at any moment, restarted, and run twice at once. */
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "yandex-market-orders";
import { openDatabase } from "./database.ts";
import { keyDesk } from "./handOver.ts";
import { listen } from "./notifications.ts";
import { marketOrders } from "./orders.ts";
import { assertRestored } from "./restore.ts";

const { YANDEX_MARKET_API_KEY = "", CAMPAIGN_ID = "", BUSINESS_ID = "", MARKET_URL, NOTIFICATIONS_PORT } = process.env;
// For experiments: shorten these to see what becomes of an order without waiting minutes.
const { DEADLINE_MS = "60000", PATIENCE_MS = "300000", PAUSE_MS = "10000" } = process.env;

const campaignId = Number(CAMPAIGN_ID);
const ordersAtMarket = marketOrders(YANDEX_MARKET_API_KEY, BUSINESS_ID, MARKET_URL);
const database = await openDatabase();
await assertRestored(database);
const desk = keyDesk({
  database,
  market: createClient({ campaignId, baseUrl: MARKET_URL }),
  statusesOf: (orderIds) => ordersAtMarket.statusesOf(orderIds),
  report(orderId, error) {
    console.error(`order ${orderId}:`, error);
  },
  warn(message) {
    console.error(message);
  },
  deadline: Number(DEADLINE_MS),
  patience: Number(PATIENCE_MS),
  rest: 6 * Number(PAUSE_MS),
});

// What the buyer gets with the keys ("sign in, open Activation and enter the key"); a real shop looks this up by offer.
const leaflet = { slip: "<p>Войдите в аккаунт, откройте «Активацию» и введите ключ.</p>", activate_till: "2099-12-31" };

async function handOverAll(): Promise<void> {
  const orders = await ordersAtMarket.waiting(campaignId);
  const handing = orders.map(({ orderId, items }) =>
    desk.handOver({ orderId, items: items.map(({ id, offerId, count }) => ({ id, offerId, count, ...leaflet })) }),
  );
  for (const result of await Promise.allSettled(handing)) {
    if (result.status === "rejected") console.error(result.reason);
  }
}

let rest = new AbortController();
if (NOTIFICATIONS_PORT) {
  listen(Number(NOTIFICATIONS_PORT), (order) => {
    // What a notification says is not trusted: it only ends the pause, and Market is asked.
    if (order.campaignId === campaignId) rest.abort();
  });
}

for (;;) {
  // New before the work: a notification that comes meanwhile ends the next pause.
  rest = new AbortController();
  // Side by side: new orders do not wait for the look-up of old ones.
  for (const result of await Promise.allSettled([handOverAll(), desk.followUp()])) {
    if (result.status === "rejected") console.error(result.reason);
  }
  await pause(Number(PAUSE_MS), undefined, { signal: rest.signal }).catch(() => undefined);
}

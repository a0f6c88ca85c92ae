/** Run this after restoring a backup and before the shop starts: `tsx afterRestore.ts && tsx shop.ts`. */
import { openDatabase } from "./database.ts";
import { marketOrders } from "./orders.ts";
import { distrust } from "./restore.ts";

const { YANDEX_MARKET_API_KEY = "", CAMPAIGN_ID = "", BUSINESS_ID = "", MARKET_URL } = process.env;

const ordersAtMarket = marketOrders(YANDEX_MARKET_API_KEY, BUSINESS_ID, MARKET_URL);
const database = await openDatabase();
const { keysAside, ordersForPerson } = await distrust(database, () => ordersAtMarket.waiting(Number(CAMPAIGN_ID)));
await database.close();
console.log(`${keysAside} keys are set aside, and ${ordersForPerson} orders wait for a person`);

import { isMarketError } from "yandex-market-orders";
import { market } from "./market.js";

// In place of a database: docs/examples/keys has one that survives a crash at any line.
const stock = ["7KQ4D-M2XTR-9HVPB", "XK9T2-WQ7RM-4PLDN"];

/** Sends a key for an order. A notification may be forged: a shop reads the order's items from Market first. */
export async function sendKeys(orderId) {
  const codes = stock.splice(0, 1);
  // The slip tells the buyer to enter the key in the account.
  const item = { id: 1, codes, slip: "<p>Введите ключ в личном кабинете.</p>", activate_till: "2099-12-31" };
  try {
    await market.provideOrderDigitalCodes({ orderId, items: [item] });
    console.log(`order ${orderId}: accepted`);
  } catch (error) {
    if (!isMarketError(error)) throw error;
    // Only a key that Market has certainly not taken may be sold again.
    if (error.outcome === "not-sent" || error.outcome === "refused") stock.push(...codes);
    console.log(`order ${orderId}: ${error.outcome}, ${error.message}`);
  }
}

// Market tells of orders at POST /market/notification; the keys go out after the answer.
import express from "express";
import { sendKeys } from "./sendKeys.js";

const started = new Set();
const app = express();

app.post("/market/notification", express.json(), (request, response) => {
  const { notificationType, status, orderId } = request.body ?? {};
  if (typeof notificationType !== "string") {
    response.status(400).json({ error: { type: "WRONG_EVENT_FORMAT", message: "not a notification" } });
    return;
  }
  // PING, too, is answered so.
  response.json({ version: "1.0.0", name: "express-shop", time: new Date().toISOString() });
  const isDue = notificationType === "ORDER_STATUS_UPDATED" && status === "PROCESSING";
  // Several notifications for one event are normal. A shop keeps this list, like the keys, in its database.
  if (!isDue || !Number.isSafeInteger(orderId) || started.has(orderId)) return;
  started.add(orderId);
  void sendKeys(orderId);
});

const server = app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});

// Market tells of orders at POST /market/notification; the keys go out after the answer.
import express from "express";
import { sendKeys } from "./sendKeys.js";

const started = new Set();
const app = express();

const wrong = { error: { type: "WRONG_EVENT_FORMAT", message: "not a notification" } };

app.post("/market/notification", express.json(), (request, response) => {
  const { notificationType, status, ...ids } = request.body ?? {};
  // Numbers, which may one day come as strings.
  const [campaignId, orderId] = [Number(ids.campaignId), Number(ids.orderId)];
  const isDue = notificationType === "ORDER_STATUS_UPDATED" && status === "PROCESSING";
  if (typeof notificationType !== "string" || (isDue && !(Number.isSafeInteger(orderId) && orderId > 0))) {
    response.status(400).json(wrong);
    return;
  }
  // PING, too, is answered so.
  response.json({ version: "1.0.0", name: "express-shop", time: new Date().toISOString() });
  // Several notifications for one event are normal. A shop keeps this list, like the keys, in its database.
  if (!isDue || campaignId !== Number(process.env.CAMPAIGN_ID) || started.has(orderId)) return;
  started.add(orderId);
  void sendKeys(orderId);
});

// Not JSON: Express itself would answer, and log, what was sent.
app.use((_error, _request, response, _next) => {
  response.status(400).json(wrong);
});

const server = app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
});

import { createClient } from "yandex-market-orders";

export const market = createClient({
  apiKey: process.env.YANDEX_MARKET_API_KEY,
  campaignId: Number(process.env.CAMPAIGN_ID),
  baseUrl: process.env.MARKET_URL, // a mock; without it Market itself
});

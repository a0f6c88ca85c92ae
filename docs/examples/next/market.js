import { createClient } from "yandex-market-orders";

export const market = createClient({
  // Asked at each call: a build has no token.
  apiKey: () => process.env.YANDEX_MARKET_API_KEY ?? "",
  campaignId: Number(process.env.CAMPAIGN_ID ?? 1),
  baseUrl: process.env.MARKET_URL, // a mock; without it Market itself
});

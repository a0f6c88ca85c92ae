import { createClient } from "yandex-market-orders";

export const market = createClient({ apiKey: "ACMA:matrix", campaignId: 1, baseUrl: process.env.MARKET_URL });

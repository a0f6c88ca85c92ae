// TypeScript's CommonJS import syntax, which is not allowed where modules become ES modules.
import library = require("yandex-market-orders");

export const market: library.MarketClient = library.createClient({ apiKey: "k", campaignId: 1 });
export const isTimeout = (error: unknown): error is library.TimeoutError => library.isTimeoutError(error);

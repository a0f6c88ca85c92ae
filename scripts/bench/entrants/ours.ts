import { createClient, type MarketClient } from "yandex-market-orders";
import type { Each } from "../rows.ts";
import type { Open } from "./entrant.ts";

/** The four calls of our client, over any transport. */
export const oursOf = (market: MarketClient): Each<Promise<unknown>> => ({
  provideOrderDigitalCodes: (order, body) => market.provideOrderDigitalCodes({ ...order, ...body }),
  verifyOrderEac: (order, body) => market.verifyOrderEac({ ...order, ...body }),
  provideOrderItemIdentifiers: (order, body) => market.provideOrderItemIdentifiers({ ...order, ...body }),
  getDeliveryOptions: ({ campaignId }, body) => market.getDeliveryOptions({ campaignId, ...body }),
});

export const open: Open = (target) => oursOf(createClient(target));

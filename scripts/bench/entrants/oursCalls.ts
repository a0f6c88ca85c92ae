import type { MarketClient } from "yandex-market-orders";
import type { Calls } from "./entrant.ts";

/** The four calls of our client, over any transport. */
export function oursCalls(market: MarketClient): Calls {
  return {
    provideOrderDigitalCodes: (order, body) => market.provideOrderDigitalCodes({ ...order, ...body }),
    verifyOrderEac: (order, body) => market.verifyOrderEac({ ...order, ...body }),
    provideOrderItemIdentifiers: (order, body) => market.provideOrderItemIdentifiers({ ...order, ...body }),
    getDeliveryOptions: ({ campaignId }, body) => market.getDeliveryOptions({ campaignId, ...body }),
  };
}

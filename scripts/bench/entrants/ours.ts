import { createClient } from "yandex-market-orders";
import type { Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const market = createClient({ baseUrl, apiKey });
  return {
    provideOrderDigitalCodes: (order, body) => market.provideOrderDigitalCodes({ ...order, ...body }),
    verifyOrderEac: (order, body) => market.verifyOrderEac({ ...order, ...body }),
    provideOrderItemIdentifiers: (order, body) => market.provideOrderItemIdentifiers({ ...order, ...body }),
    getDeliveryOptions: ({ campaignId }, body) => market.getDeliveryOptions({ campaignId, ...body }),
  };
};

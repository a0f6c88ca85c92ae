import type { Calls } from "./entrant.ts";

/** The four calls of a client that knows nothing of the description: paths and methods written by its user. */
export function byHand(send: (method: "POST" | "PUT", path: string, body: object) => Promise<unknown>): Calls {
  return {
    provideOrderDigitalCodes: ({ campaignId, orderId }, body) =>
      send("POST", `/v2/campaigns/${campaignId}/orders/${orderId}/deliverDigitalGoods`, body),
    verifyOrderEac: ({ campaignId, orderId }, body) =>
      send("PUT", `/v2/campaigns/${campaignId}/orders/${orderId}/verifyEac`, body),
    provideOrderItemIdentifiers: ({ campaignId, orderId }, body) =>
      send("PUT", `/v2/campaigns/${campaignId}/orders/${orderId}/identifiers`, body),
    getDeliveryOptions: ({ campaignId }, body) => send("POST", `/v1/campaigns/${campaignId}/delivery-options`, body),
  };
}

import createClient from "openapi-fetch";
import type { paths } from "../../../generated/types.ts";
import { type Open, resultOf } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const { POST, PUT } = createClient<paths>({ baseUrl, headers: { "Api-Key": apiKey } });
  return {
    provideOrderDigitalCodes: (path, body) =>
      resultOf(POST("/v2/campaigns/{campaignId}/orders/{orderId}/deliverDigitalGoods", { params: { path }, body })),
    verifyOrderEac: (path, body) =>
      resultOf(PUT("/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac", { params: { path }, body })),
    provideOrderItemIdentifiers: (path, body) =>
      resultOf(PUT("/v2/campaigns/{campaignId}/orders/{orderId}/identifiers", { params: { path }, body })),
    getDeliveryOptions: ({ campaignId }, body) =>
      resultOf(POST("/v1/campaigns/{campaignId}/delivery-options", { params: { path: { campaignId } }, body })),
  };
};

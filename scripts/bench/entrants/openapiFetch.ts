import createClient from "openapi-fetch";
import type { paths } from "../../../generated/types.ts";
import type { Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const client = createClient<paths>({ baseUrl, headers: { "Api-Key": apiKey } });
  return {
    async provideOrderDigitalCodes(path, body) {
      await client.POST("/v2/campaigns/{campaignId}/orders/{orderId}/deliverDigitalGoods", { params: { path }, body });
    },
    async verifyOrderEac(path, body) {
      const url = "/v2/campaigns/{campaignId}/orders/{orderId}/verifyEac";
      const { data } = await client.PUT(url, { params: { path }, body });
      return data?.result;
    },
    async provideOrderItemIdentifiers(path, body) {
      const url = "/v2/campaigns/{campaignId}/orders/{orderId}/identifiers";
      const { data } = await client.PUT(url, { params: { path }, body });
      return data?.result;
    },
    async getDeliveryOptions({ campaignId }, body) {
      const url = "/v1/campaigns/{campaignId}/delivery-options";
      const { data } = await client.POST(url, { params: { path: { campaignId } }, body });
      return data?.result;
    },
  };
};

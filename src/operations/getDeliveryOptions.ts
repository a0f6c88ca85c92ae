import type { DeliveryOptionsResult } from "../../generated/types.ts";
import { getDeliveryOptionsRules } from "./getDeliveryOptions.rules.ts";
import type { Operation } from "./operation.ts";

/** The delivery options of each warehouse that can serve the basket. */
export type GetDeliveryOptionsResult = DeliveryOptionsResult;

export const getDeliveryOptions: Operation<"getDeliveryOptions", GetDeliveryOptionsResult> = {
  id: "getDeliveryOptions",
  rules: getDeliveryOptionsRules,
  body: ({ campaignId, ...body }) => body,
  send: (api, { campaignId }, body, withTransport) =>
    api.POST("/v1/campaigns/{campaignId}/delivery-options", withTransport({ params: { path: { campaignId } }, body })),
  result: ({ result }) => result,
};

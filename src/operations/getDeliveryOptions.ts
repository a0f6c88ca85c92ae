import type { Schemas } from "../../generated/schemas.ts";
import { getDeliveryOptionsRules } from "./getDeliveryOptions.rules.ts";
import type { Either, Lenient } from "./lenient.ts";
import type { Operation } from "./operation.ts";

/** A basket and its destination: either `courierDelivery` or `pickupDelivery`, never both. */
export type GetDeliveryOptionsInput = Either<
  Lenient<Schemas["GetDeliveryOptionsInput"]>,
  "courierDelivery",
  "pickupDelivery"
>;

/** The delivery options of each warehouse that can serve the basket. */
export type GetDeliveryOptionsResult = Schemas["DeliveryOptionsResult"];

export const getDeliveryOptions: Operation<"getDeliveryOptions", GetDeliveryOptionsResult> = {
  id: "getDeliveryOptions",
  rules: getDeliveryOptionsRules,
  body: ({ campaignId, ...body }) => body,
  send: (api, { campaignId }, body, wire) =>
    api.POST("/v1/campaigns/{campaignId}/delivery-options", { params: { path: { campaignId } }, body, ...wire }),
  result: ({ result }) => result,
};

import type { OperationId } from "./bodies.ts";

/** The path of a request. */
export interface Order {
  readonly campaignId: number;
  readonly orderId: number;
}

const pathOf = ({ campaignId, orderId }: Order): string => `/v2/campaigns/${campaignId}/orders/${orderId}`;

/** The method and the path of each operation. */
export const addresses: Record<OperationId, (order: Order) => readonly [method: "POST" | "PUT", path: string]> = {
  provideOrderDigitalCodes: (order) => ["POST", `${pathOf(order)}/deliverDigitalGoods`],
  verifyOrderEac: (order) => ["PUT", `${pathOf(order)}/verifyEac`],
  provideOrderItemIdentifiers: (order) => ["PUT", `${pathOf(order)}/identifiers`],
  getDeliveryOptions: ({ campaignId }) => ["POST", `/v1/campaigns/${campaignId}/delivery-options`],
};

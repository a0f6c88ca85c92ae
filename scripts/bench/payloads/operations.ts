/** The input of each operation. */
export interface Bodies {
  readonly provideOrderDigitalCodes: {
    readonly items: { id: number; codes: string[]; slip: string; activate_till: string }[];
  };
  readonly verifyOrderEac: { readonly code: string };
  readonly provideOrderItemIdentifiers: {
    readonly items: { id: number; instances: { cis: string }[] }[];
  };
  readonly getDeliveryOptions: {
    readonly items: { offerId: string; count: number; warehouseId?: number }[];
    readonly courierDelivery: { fullAddress: string };
  };
}

export type OperationId = keyof Bodies;

/** The path of a request. */
export interface Order {
  readonly campaignId: number;
  readonly orderId: number;
}

export const operationIds = [
  "provideOrderDigitalCodes",
  "verifyOrderEac",
  "provideOrderItemIdentifiers",
  "getDeliveryOptions",
] as const satisfies readonly OperationId[];

/** The address of each operation, written out because the server must not trust any client. */
export const places = {
  provideOrderDigitalCodes: {
    method: "POST",
    path: ({ campaignId, orderId }: Order) => `/v2/campaigns/${campaignId}/orders/${orderId}/deliverDigitalGoods`,
  },
  verifyOrderEac: {
    method: "PUT",
    path: ({ campaignId, orderId }: Order) => `/v2/campaigns/${campaignId}/orders/${orderId}/verifyEac`,
  },
  provideOrderItemIdentifiers: {
    method: "PUT",
    path: ({ campaignId, orderId }: Order) => `/v2/campaigns/${campaignId}/orders/${orderId}/identifiers`,
  },
  getDeliveryOptions: {
    method: "POST",
    path: ({ campaignId }: Order) => `/v1/campaigns/${campaignId}/delivery-options`,
  },
} as const satisfies Record<OperationId, { method: string; path: (order: Order) => string }>;

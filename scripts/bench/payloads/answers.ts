import type { Bodies } from "./operations.ts";

function deliveryOption(day: number): object {
  const date = `2099-07-${String(1 + (day % 28)).padStart(2, "0")}`;
  return {
    deliveryDateInterval: { fromDate: date, toDate: date },
    deliveryTimeInterval: { fromTime: "10:00", toTime: "14:00" },
    price: { value: 349.5, currencyId: "RUR" },
  };
}

/** The `result` that Market would return. */
export const answers = {
  eac: () => ({ verificationResult: "ACCEPTED", attemptsLeft: 2 }),
  identifiers: ({ items }: Bodies["provideOrderItemIdentifiers"]) => ({
    items: items.map(({ id, instances }) => ({
      id,
      vat: "VAT_22",
      count: instances.length,
      price: 1890.5,
      offerName: "Slippers, grey, 39",
      offerId: `SLIPPERS-${id}`,
      instances: instances.map(({ cis }) => ({ cis: cis.slice(0, cis.indexOf("\u001d")), cisFull: cis })),
    })),
  }),
  delivery: ({ items }: Bodies["getDeliveryOptions"], warehouses: number, options: number) => ({
    warehousesDeliveryOptions: Array.from({ length: warehouses }, (_, warehouse) => ({
      warehouseId: 172 + warehouse,
      items: items.map(({ offerId, count }) => ({ offerId, count })),
      deliveryOptions: {
        courierDelivery: {
          courierDeliveryOptions: Array.from({ length: options }, (_option, day) => deliveryOption(day)),
        },
      },
    })),
  }),
} as const;

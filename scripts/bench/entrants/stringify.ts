import type { Open } from "./entrant.ts";

const write = (_order: object, body: object): boolean => JSON.stringify(body) !== "";

/** What a check is compared with: the least that any client does with a body. */
export const open: Open<boolean> = () => ({
  provideOrderDigitalCodes: write,
  verifyOrderEac: write,
  provideOrderItemIdentifiers: write,
  getDeliveryOptions: write,
});

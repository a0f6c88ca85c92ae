import { check, type Issue } from "yandex-market-orders";
import type { Open } from "./entrant.ts";

const passes = (issues: Issue[]): boolean => issues.every(({ severity }) => severity === "warn");

/** The public check: shapes, rules, and the size of the body. */
export const open: Open<boolean> = () => ({
  provideOrderDigitalCodes: (order, body) => passes(check.provideOrderDigitalCodes({ ...order, ...body })),
  verifyOrderEac: (order, body) => passes(check.verifyOrderEac({ ...order, ...body })),
  provideOrderItemIdentifiers: (order, body) => passes(check.provideOrderItemIdentifiers({ ...order, ...body })),
  getDeliveryOptions: ({ campaignId }, body) => passes(check.getDeliveryOptions({ campaignId, ...body })),
});

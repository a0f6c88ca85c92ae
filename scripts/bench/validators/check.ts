import { check, type Issue } from "yandex-market-orders";
import type { Validator } from "./validator.ts";

// The validators are also given bodies larger than a request may be.
const sound = (issues: Issue[]): boolean =>
  issues.every(({ severity, rule }) => severity === "warn" || rule === "body.size");

/** The public check: shapes, rules, and the size of the body, which requires serializing it. */
export const validator: Validator = {
  provideOrderDigitalCodes: (order, body) => sound(check.provideOrderDigitalCodes({ ...order, ...body })),
  verifyOrderEac: (order, body) => sound(check.verifyOrderEac({ ...order, ...body })),
  provideOrderItemIdentifiers: (order, body) => sound(check.provideOrderItemIdentifiers({ ...order, ...body })),
  getDeliveryOptions: ({ campaignId }, body) => sound(check.getDeliveryOptions({ campaignId, ...body })),
};

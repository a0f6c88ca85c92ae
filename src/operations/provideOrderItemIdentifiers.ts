import type { OrderItemIdentifiersResult } from "../../generated/types.ts";
import { idsBelowOne } from "../accept/idsBelowOne.ts";
import type { Operation } from "./operation.ts";
import { provideOrderItemIdentifiersRules } from "./provideOrderItemIdentifiers.rules.ts";

/** The items as Market has stored them. */
export type ProvideOrderItemIdentifiersResult = OrderItemIdentifiersResult;

export const provideOrderItemIdentifiers: Operation<"provideOrderItemIdentifiers", ProvideOrderItemIdentifiersResult> =
  {
    id: "provideOrderItemIdentifiers",
    rules: /* @__PURE__ */ ([idsBelowOne, provideOrderItemIdentifiersRules] as const).flat(),
    body: ({ campaignId, orderId, ...body }) => body,
    send: (api, { campaignId, orderId }, body, withTransport) =>
      api.PUT(
        "/v2/campaigns/{campaignId}/orders/{orderId}/identifiers",
        withTransport({ params: { path: { campaignId, orderId } }, body }),
      ),
    result: ({ result }) => result,
  };

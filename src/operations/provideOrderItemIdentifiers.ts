import type { components } from "../../generated/schemas.ts";
import type { Flat } from "../../generated/validators.ts";
import { present } from "../answer/present.ts";
import type { Lenient } from "./lenient.ts";
import type { Operation } from "./operation.ts";

/** The order and what identifies each unit of its items. */
export type ProvideOrderItemIdentifiersInput = Lenient<Flat<"provideOrderItemIdentifiers">>;

/** The items as Market now holds them. */
export type ProvideOrderItemIdentifiersResult = components["schemas"]["OrderItemIdentifiersResult"];

export const provideOrderItemIdentifiers: Operation<"provideOrderItemIdentifiers", ProvideOrderItemIdentifiersResult> =
  {
    id: "provideOrderItemIdentifiers",
    rules: [],
    body: ({ campaignId, orderId, ...body }) => body,
    send: (api, { campaignId, orderId }, body, wire) =>
      api.PUT("/v2/campaigns/{campaignId}/orders/{orderId}/identifiers", {
        params: { path: { campaignId, orderId } },
        body,
        ...wire,
      }),
    result: ({ result }) => present(result),
  };

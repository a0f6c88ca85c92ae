import { idsBelowOne } from "../accept/idsBelowOne.ts";
import type { Operation } from "./operation.ts";
import { merge } from "./provideOrderDigitalCodes.merge.ts";
import { provideOrderDigitalCodesRules } from "./provideOrderDigitalCodes.rules.ts";

/** Market returns no result: it has accepted the keys, but the buyer does not have them yet. */
export type ProvideOrderDigitalCodesResult = undefined;

export const provideOrderDigitalCodes: Operation<"provideOrderDigitalCodes", ProvideOrderDigitalCodesResult> = {
  id: "provideOrderDigitalCodes",
  rules: /* @__PURE__ */ ([idsBelowOne, provideOrderDigitalCodesRules] as const).flat(),
  prepare: (input) => ({ ...input, items: merge(input.items) }),
  body: ({ campaignId, orderId, ...body }) => body,
  tooLarge: "All keys of an order go in one request: shorten slip.",
  send: (api, { campaignId, orderId }, body, withTransport) =>
    api.POST(
      "/v2/campaigns/{campaignId}/orders/{orderId}/deliverDigitalGoods",
      withTransport({ params: { path: { campaignId, orderId } }, body }),
    ),
  result: () => undefined,
};

import type { Schemas } from "../../generated/schemas.ts";
import { idsBelowOne } from "../accept/idsBelowOne.ts";
import type { Either, Lenient } from "./lenient.ts";
import type { Operation } from "./operation.ts";
import { merge } from "./provideOrderDigitalCodes.merge.ts";
import { provideOrderDigitalCodesRules } from "./provideOrderDigitalCodes.rules.ts";

/** The keys of one item of the order: either `codes` or the deprecated `code`, never both. */
export type OrderDigitalItem = Either<Lenient<Schemas["OrderDigitalItem"]>, "codes", "code">;

/** The order and all of its keys: an order cannot be split over several calls. */
export type ProvideOrderDigitalCodesInput = Omit<Lenient<Schemas["ProvideOrderDigitalCodesInput"]>, "items"> & {
  /** The digital goods of the order, 1 to 100 elements. */
  items: readonly OrderDigitalItem[];
};

/** Market returns no result: it has accepted the keys, but the buyer does not have them yet. */
export type ProvideOrderDigitalCodesResult = undefined;

export const provideOrderDigitalCodes: Operation<"provideOrderDigitalCodes", ProvideOrderDigitalCodesResult> = {
  id: "provideOrderDigitalCodes",
  rules: /* @__PURE__ */ ([idsBelowOne, provideOrderDigitalCodesRules] as const).flat(),
  prepare: (input) => ({ ...input, items: merge(input.items) }),
  body: ({ campaignId, orderId, ...body }) => body,
  tooLarge: "All keys of an order go in one request: shorten slip.",
  send: (api, { campaignId, orderId }, body, wire) =>
    api.POST("/v2/campaigns/{campaignId}/orders/{orderId}/deliverDigitalGoods", {
      params: { path: { campaignId, orderId } },
      body,
      ...wire,
    }),
  result: () => undefined,
};

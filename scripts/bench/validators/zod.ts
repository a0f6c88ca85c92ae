import * as zod from "../temp/hey-api-zod/zod.gen.ts";
import type { Validator } from "./validator.ts";

/** The schemas that hey-api makes, without its client. */
export const validator: Validator = {
  provideOrderDigitalCodes: (order, body) =>
    zod.zProvideOrderDigitalCodesPath.safeParse(order).success &&
    zod.zProvideOrderDigitalCodesBody.safeParse(body).success,
  verifyOrderEac: (order, body) =>
    zod.zVerifyOrderEacPath.safeParse(order).success && zod.zVerifyOrderEacBody.safeParse(body).success,
  provideOrderItemIdentifiers: (order, body) =>
    zod.zProvideOrderItemIdentifiersPath.safeParse(order).success &&
    zod.zProvideOrderItemIdentifiersBody.safeParse(body).success,
  getDeliveryOptions: (order, body) =>
    zod.zGetDeliveryOptionsPath.safeParse(order).success && zod.zGetDeliveryOptionsBody.safeParse(body).success,
};

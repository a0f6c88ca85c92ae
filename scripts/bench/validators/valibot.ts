import { safeParse } from "valibot";
import * as valibot from "../temp/hey-api-valibot/valibot.gen.ts";
import type { Validator } from "./validator.ts";

/** The schemas that hey-api makes, without its client. */
export const validator: Validator = {
  provideOrderDigitalCodes: (order, body) =>
    safeParse(valibot.vProvideOrderDigitalCodesPath, order).success &&
    safeParse(valibot.vProvideOrderDigitalCodesBody, body).success,
  verifyOrderEac: (order, body) =>
    safeParse(valibot.vVerifyOrderEacPath, order).success && safeParse(valibot.vVerifyOrderEacBody, body).success,
  provideOrderItemIdentifiers: (order, body) =>
    safeParse(valibot.vProvideOrderItemIdentifiersPath, order).success &&
    safeParse(valibot.vProvideOrderItemIdentifiersBody, body).success,
  getDeliveryOptions: (order, body) =>
    safeParse(valibot.vGetDeliveryOptionsPath, order).success &&
    safeParse(valibot.vGetDeliveryOptionsBody, body).success,
};

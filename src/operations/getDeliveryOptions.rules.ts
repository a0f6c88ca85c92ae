import type { Flat } from "../../generated/validators.ts";
import type { Rule } from "../accept/rule.ts";

type Input = Flat<"getDeliveryOptions">;

const deliveryEither: Rule<Input> = {
  id: "delivery.either",
  severity: "error",
  asks: "Exactly one of `courierDelivery` and `pickupDelivery` is given.",
  source: "getDeliveryOptions: do not pass both parameters at the same time; that one is needed is our reading",
  check({ courierDelivery, pickupDelivery }, tell) {
    if ((courierDelivery === undefined) !== (pickupDelivery === undefined)) return;
    tell(
      "",
      courierDelivery === undefined
        ? "Neither courierDelivery nor pickupDelivery is given."
        : "Both courierDelivery and pickupDelivery are given.",
      "Ask for one way of delivery in one call.",
    );
  },
};

/** What JSON Schema does not say of a basket. */
export const getDeliveryOptionsRules = [deliveryEither];

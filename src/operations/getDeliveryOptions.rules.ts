import type { Flat } from "../../generated/validators.ts";
import { earlier } from "../accept/earlier.ts";
import type { Rule } from "../accept/rule.ts";

type Input = Flat<"getDeliveryOptions">;

const deliveryEither = {
  id: "delivery.either",
  severity: "error",
  asks: "Exactly one of `courierDelivery` and `pickupDelivery` is given.",
  source: "getDeliveryOptions: do not pass both parameters at the same time; that one is required is our reading",
  check({ courierDelivery, pickupDelivery }, tell) {
    if ((courierDelivery === undefined) !== (pickupDelivery === undefined)) return;
    tell(
      "",
      courierDelivery === undefined
        ? "has neither courierDelivery nor pickupDelivery"
        : "has both courierDelivery and pickupDelivery",
      "Ask for one way of delivery in one call.",
    );
  },
} as const satisfies Rule<Input>;

const offerRepeated = {
  id: "offer.repeated",
  severity: "error",
  asks: "Each `offerId` occurs once, ignoring white space around it.",
  source: "getDeliveryOptions: offerId is unique within the request; the server trims it",
  check({ items }, tell) {
    // A set is filled in half the time that a map takes, and nearly always it is enough.
    const ids = new Set(items?.map((item) => item?.offerId.trim()));
    if (ids.size === (items?.length ?? 0)) return;
    const seen = new Map<string, number>();
    items?.forEach((item, index) => {
      if (item === null) return;
      const first = earlier(seen, item.offerId.trim(), index);
      if (first === undefined) return;
      const says = `is the same as items[${first}].offerId`;
      tell(`/items/${index}/offerId`, says, "Add the counts up; white space at the ends does not count.");
    });
  },
} as const satisfies Rule<Input>;

const pointsRepeated = {
  id: "points.repeated",
  severity: "error",
  asks: "Each pickup point occurs once in `logisticPointsIds`.",
  source: "getDeliveryOptions: the ids of the pickup points are unique",
  check({ pickupDelivery }, tell) {
    const seen = new Map<number | bigint, number>();
    pickupDelivery?.logisticPointsIds.forEach((id, index) => {
      if (id === null) return;
      const first = earlier(seen, id, index);
      if (first === undefined) return;
      const says = `is the same point as pickupDelivery.logisticPointsIds[${first}]`;
      tell(`/pickupDelivery/logisticPointsIds/${index}`, says);
    });
  },
} as const satisfies Rule<Input>;

/** What JSON Schema does not say of a basket. */
export const getDeliveryOptionsRules = [deliveryEither, offerRepeated, pointsRepeated] as const;

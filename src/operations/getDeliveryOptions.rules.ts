import type { GetDeliveryOptionsInput as Input } from "../../generated/types.ts";
import { repeats } from "../accept/repeats.ts";
import type { Rule } from "../accept/rule.ts";
import { isBlank } from "../invisible.ts";

const deliveryEither = {
  id: "delivery.either",
  severity: "error",
  requirement: "Exactly one of `courierDelivery` and `pickupDelivery` is given.",
  source: "getDeliveryOptions: do not pass both parameters at the same time; that one is required is our reading",
  check({ courierDelivery, pickupDelivery }, report) {
    if ((courierDelivery === undefined) !== (pickupDelivery === undefined)) return;
    report(
      "",
      courierDelivery === undefined
        ? "has neither courierDelivery nor pickupDelivery"
        : "has both courierDelivery and pickupDelivery",
      "Pass exactly one of the two.",
    );
  },
} as const satisfies Rule<Input>;

const offerRepeated = {
  id: "offer.repeated",
  severity: "error",
  requirement: "Each `offerId` occurs once, ignoring white space around it.",
  source: "getDeliveryOptions: offerId is unique within the request; the server trims it",
  check({ items }, report) {
    const hint = "Add up their counts; white space around an id is ignored.";
    for (const [index, first] of repeats(items, (item) => item?.offerId.trim()))
      report(`/items/${index}/offerId`, `is the same as items[${first}].offerId`, hint);
  },
} as const satisfies Rule<Input>;

const pointsRepeated = {
  id: "points.repeated",
  severity: "error",
  requirement: "Each pickup point occurs once in `logisticPointsIds`.",
  source: "getDeliveryOptions: the ids of the pickup points are unique",
  check({ pickupDelivery }, report) {
    const name = "pickupDelivery.logisticPointsIds";
    for (const [index, first] of repeats(pickupDelivery?.logisticPointsIds, (id) => id))
      report(`/pickupDelivery/logisticPointsIds/${index}`, `is the same point as ${name}[${first}]`);
  },
} as const satisfies Rule<Input>;

// What a template leaves of a field that is missing.
const missing = /undefined|null|NaN|\[object \w+\]/g;

const addressBlank = {
  id: "address.blank",
  severity: "warn",
  requirement: "`fullAddress` is not blank: it contains letters or digits.",
  source: "Ours: there are no delivery options for an empty address",
  check({ courierDelivery }, report) {
    const address = courierDelivery?.fullAddress;
    if (address === undefined) return;
    const rest = address.replaceAll(missing, "");
    // Some fillers count as letters.
    if (!isBlank(rest) && /[\p{L}\p{N}]/u.test(rest)) return;
    report("/courierDelivery/fullAddress", "holds no address", "Is a field of it missing?");
  },
} as const satisfies Rule<Input>;

export const getDeliveryOptionsRules = [deliveryEither, offerRepeated, pointsRepeated, addressBlank] as const;

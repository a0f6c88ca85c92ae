// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.
// @ts-nocheck
import type { OperationId } from "./facts.ts";
import type { operations } from "./types.ts";

/** What a validator tells of one failure. */
export interface Failure {
  /** JSON pointer to the value that failed. */
  readonly path: string;
  /** The keyword of JSON Schema, or of ours, that it failed. */
  readonly keyword: string;
  /** What it asks for: a type, a bound, the name of the field that is missing. */
  readonly wanted: string | number | undefined;
  /** The value itself, for a hint about its kind; it must not be shown. */
  readonly value: unknown;
}

/** A compiled validator: it calls back for every failure. */
export type Validator<T> = (value: unknown, onFailure: (failure: Failure) => void) => value is T;

/** The path parameters and the body of an operation in one flat object. */
export type Flat<Id extends OperationId> = Omit<operations[Id]["parameters"]["path"], "campaignId"> & {
  campaignId?: operations[Id]["parameters"]["path"]["campaignId"];
} & (operations[Id] extends { requestBody: { content: { "application/json": infer Body } } } ? Body : unknown);

function isCalendarDate(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return false;
  const [year, month, day] = [Number(text2.slice(0, 4)), Number(text2.slice(5, 7)), Number(text2.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? 28 + Number(isLeap) : 30 + (month + (month >> 3) & 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
function codePoints(text2) {
  let count = 0;
  for (const _ of text2) count += 1;
  return count;
}
function found(value, ...all) {
  const faults = all.filter((fault) => !!fault);
  return faults.length > 0 ? { value, faults } : void 0;
}
function required(value) {
  return value === void 0 ? { value, faults: [["required"]] } : void 0;
}
function object(value) {
  const isObject = value && typeof value === "object" && !Array.isArray(value);
  return isObject || value === void 0 ? void 0 : found(value, ["type", "object"]);
}
function list(value, least = 0, most = Infinity) {
  if (value === void 0) return void 0;
  if (!Array.isArray(value)) return found(value, ["type", "array"]);
  const { length } = value;
  if (length >= least && length <= most) return void 0;
  return found(value, length > most ? ["maxItems", most] : ["minItems", least]);
}
function textFaults(value, least, most, pattern) {
  if (typeof value !== "string") return found(value, ["type", "string"]);
  const { length } = value;
  return found(
    value,
    length > most && (length > 2 * most || codePoints(value) > most) && ["maxLength", most],
    length < 2 * least && codePoints(value) < least && ["minLength", least],
    pattern && !pattern.test(value) && ["pattern"]
  );
}
function text(value, least = 0, most = Infinity, pattern) {
  if (value === void 0) return void 0;
  const isUsual = typeof value === "string" && value.length <= most && value.length >= 2 * least;
  return isUsual && (!pattern || pattern.test(value)) ? void 0 : textFaults(value, least, most, pattern);
}
function date(value) {
  if (typeof value !== "string") return text(value);
  return isCalendarDate(value) ? void 0 : found(value, ["calendarDate"]);
}
function number(value, least = -Infinity, most = Infinity, isRight = Number.isFinite, wanted = "number") {
  if (value === void 0) return void 0;
  const isNumber = typeof value === "number" && Number.isFinite(value);
  const isRightType = isRight(value);
  if (isNumber && isRightType && value >= least && value <= most) return void 0;
  return found(
    value,
    !isRightType && ["type", wanted],
    isNumber && value > most && ["maximum", most],
    isNumber && value < least && ["minimum", least]
  );
}
function integer(value, least, most) {
  return number(value, least, most, Number.isInteger, "integer");
}
function int32(value, least = -(2 ** 31), most = 2 ** 31 - 1) {
  return integer(value, least, most);
}
function receivedId(value, least) {
  const isUnsafe = typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isUnsafe ? found(value, ["safeInteger"]) : integer(value, least);
}
function id(value, least = -Infinity) {
  if (value === void 0) return void 0;
  const isNumber = typeof value === "number";
  const isBigint = typeof value === "bigint";
  if (isNumber && Number.isSafeInteger(value) && value >= least) return void 0;
  const isWhole = Number.isInteger(value);
  return found(
    value,
    !isBigint && !isWhole && ["type", "id"],
    (isBigint ? BigInt.asIntN(64, value) !== value : isWhole && !Number.isSafeInteger(value)) && ["int64"],
    (isNumber || isBigint) && value < least && ["minimum", least]
  );
}
function object0(data, at, fail) {
  let faults;
  if (faults = id(data.campaignId, 1)) {
    fail([at, "/campaignId"], faults);
  }
  if (faults = required(data.orderId) || id(data.orderId)) {
    fail([at, "/orderId"], faults);
  }
  if (faults = required(data.items) || list(data.items, 1, 100)) {
    fail([at, "/items"], faults);
  }
  if (Array.isArray(data.items)) {
    for (let i0 = 0; i0 < data.items.length; i0++) {
      const element0 = data.items[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/items", "/", i0], faults);
      } else {
        object8(element0, [at, "/items", "/", i0], fail);
      }
    }
  }
}
function object1(data, at, fail) {
  let faults;
  if (faults = id(data.campaignId, 1)) {
    fail([at, "/campaignId"], faults);
  }
  if (faults = required(data.orderId) || id(data.orderId)) {
    fail([at, "/orderId"], faults);
  }
  if (faults = required(data.code) || text(data.code, 1)) {
    fail([at, "/code"], faults);
  }
}
function object2(data, at, fail) {
  let faults;
  if (faults = id(data.campaignId, 1)) {
    fail([at, "/campaignId"], faults);
  }
  if (faults = required(data.orderId) || id(data.orderId)) {
    fail([at, "/orderId"], faults);
  }
  if (faults = required(data.items) || list(data.items)) {
    fail([at, "/items"], faults);
  }
  if (Array.isArray(data.items)) {
    for (let i0 = 0; i0 < data.items.length; i0++) {
      const element0 = data.items[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/items", "/", i0], faults);
      } else {
        object9(element0, [at, "/items", "/", i0], fail);
      }
    }
  }
}
function object3(data, at, fail) {
  let faults;
  if (faults = id(data.campaignId, 1)) {
    fail([at, "/campaignId"], faults);
  }
  if (faults = required(data.items) || list(data.items, 1, 1e3)) {
    fail([at, "/items"], faults);
  }
  if (Array.isArray(data.items)) {
    for (let i0 = 0; i0 < data.items.length; i0++) {
      const element0 = data.items[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/items", "/", i0], faults);
      } else {
        object10(element0, [at, "/items", "/", i0], fail);
      }
    }
  }
  if (faults = object(data.courierDelivery)) {
    fail([at, "/courierDelivery"], faults);
  } else if (data.courierDelivery) {
    object11(data.courierDelivery, [at, "/courierDelivery"], fail);
  }
  if (faults = object(data.pickupDelivery)) {
    fail([at, "/pickupDelivery"], faults);
  } else if (data.pickupDelivery) {
    object12(data.pickupDelivery, [at, "/pickupDelivery"], fail);
  }
}
function object4(data, at, fail) {
  let faults;
  if (faults = text(data.status)) {
    fail([at, "/status"], faults);
  }
}
function object5(data, at, fail) {
  let faults;
  if (faults = text(data.status)) {
    fail([at, "/status"], faults);
  }
  if (faults = object(data.result)) {
    fail([at, "/result"], faults);
  } else if (data.result) {
    object13(data.result, [at, "/result"], fail);
  }
}
function object6(data, at, fail) {
  let faults;
  if (faults = text(data.status)) {
    fail([at, "/status"], faults);
  }
  if (faults = object(data.result)) {
    fail([at, "/result"], faults);
  } else if (data.result) {
    object14(data.result, [at, "/result"], fail);
  }
}
function object7(data, at, fail) {
  let faults;
  if (faults = text(data.status)) {
    fail([at, "/status"], faults);
  }
  if (faults = object(data.result)) {
    fail([at, "/result"], faults);
  } else if (data.result) {
    object15(data.result, [at, "/result"], fail);
  }
}
function object8(data, at, fail) {
  let faults;
  if (faults = required(data.id) || id(data.id)) {
    fail([at, "/id"], faults);
  }
  if (faults = text(data.code, void 0, 256)) {
    fail([at, "/code"], faults);
  }
  if (faults = list(data.codes, 1, 5e3)) {
    fail([at, "/codes"], faults);
  }
  if (Array.isArray(data.codes)) {
    for (let i0 = 0; i0 < data.codes.length; i0++) {
      const element0 = data.codes[i0] ?? null;
      if (faults = text(element0, void 0, 256)) {
        fail([at, "/codes", "/", i0], faults);
      }
    }
  }
  if (faults = required(data.slip) || text(data.slip, void 0, 1e4)) {
    fail([at, "/slip"], faults);
  }
  if (faults = required(data.activate_till) || date(data.activate_till)) {
    fail([at, "/activate_till"], faults);
  }
}
function object9(data, at, fail) {
  let faults;
  if (faults = required(data.id) || id(data.id)) {
    fail([at, "/id"], faults);
  }
  if (faults = required(data.instances) || list(data.instances)) {
    fail([at, "/instances"], faults);
  }
  if (Array.isArray(data.instances)) {
    for (let i0 = 0; i0 < data.instances.length; i0++) {
      const element0 = data.instances[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/instances", "/", i0], faults);
      } else {
        object16(element0, [at, "/instances", "/", i0], fail);
      }
    }
  }
}
var pattern0 = new RegExp("^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$", "u");
function object10(data, at, fail) {
  let faults;
  if (faults = required(data.offerId) || text(data.offerId, 1, 255, pattern0)) {
    fail([at, "/offerId"], faults);
  }
  if (faults = required(data.count) || int32(data.count, 1, 1e3)) {
    fail([at, "/count"], faults);
  }
  if (faults = id(data.warehouseId, 1)) {
    fail([at, "/warehouseId"], faults);
  }
}
function object11(data, at, fail) {
  let faults;
  if (faults = required(data.fullAddress) || text(data.fullAddress, 1, 512)) {
    fail([at, "/fullAddress"], faults);
  }
}
function object12(data, at, fail) {
  let faults;
  if (faults = required(data.logisticPointsIds) || list(data.logisticPointsIds, 1, 20)) {
    fail([at, "/logisticPointsIds"], faults);
  }
  if (Array.isArray(data.logisticPointsIds)) {
    for (let i0 = 0; i0 < data.logisticPointsIds.length; i0++) {
      const element0 = data.logisticPointsIds[i0] ?? null;
      if (faults = id(element0, 1)) {
        fail([at, "/logisticPointsIds", "/", i0], faults);
      }
    }
  }
}
function object13(data, at, fail) {
  let faults;
  if (faults = text(data.verificationResult)) {
    fail([at, "/verificationResult"], faults);
  }
  if (faults = int32(data.attemptsLeft)) {
    fail([at, "/attemptsLeft"], faults);
  }
}
function object14(data, at, fail) {
  let faults;
  if (faults = required(data.items) || list(data.items)) {
    fail([at, "/items"], faults);
  }
  if (Array.isArray(data.items)) {
    for (let i0 = 0; i0 < data.items.length; i0++) {
      const element0 = data.items[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/items", "/", i0], faults);
      } else {
        object17(element0, [at, "/items", "/", i0], fail);
      }
    }
  }
}
function object15(data, at, fail) {
  let faults;
  if (faults = required(data.warehousesDeliveryOptions) || list(data.warehousesDeliveryOptions, 1)) {
    fail([at, "/warehousesDeliveryOptions"], faults);
  }
  if (Array.isArray(data.warehousesDeliveryOptions)) {
    for (let i0 = 0; i0 < data.warehousesDeliveryOptions.length; i0++) {
      const element0 = data.warehousesDeliveryOptions[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/warehousesDeliveryOptions", "/", i0], faults);
      } else {
        object18(element0, [at, "/warehousesDeliveryOptions", "/", i0], fail);
      }
    }
  }
}
function object16(data, at, fail) {
  let faults;
  if (faults = text(data.cis)) {
    fail([at, "/cis"], faults);
  }
  if (faults = text(data.uin)) {
    fail([at, "/uin"], faults);
  }
  if (faults = text(data.rnpt)) {
    fail([at, "/rnpt"], faults);
  }
  if (faults = text(data.gtd)) {
    fail([at, "/gtd"], faults);
  }
  if (faults = text(data.countryCode)) {
    fail([at, "/countryCode"], faults);
  }
}
function object17(data, at, fail) {
  let faults;
  if (faults = receivedId(data.id)) {
    fail([at, "/id"], faults);
  }
  if (faults = text(data.vat)) {
    fail([at, "/vat"], faults);
  }
  if (faults = int32(data.count)) {
    fail([at, "/count"], faults);
  }
  if (faults = number(data.price)) {
    fail([at, "/price"], faults);
  }
  if (faults = text(data.offerName)) {
    fail([at, "/offerName"], faults);
  }
  if (faults = text(data.offerId, 1, 255, pattern0)) {
    fail([at, "/offerId"], faults);
  }
  if (data.instances !== null) {
    if (faults = list(data.instances, 1)) {
      fail([at, "/instances"], faults);
    }
    if (Array.isArray(data.instances)) {
      for (let i0 = 0; i0 < data.instances.length; i0++) {
        const element0 = data.instances[i0] ?? null;
        if (faults = object(element0)) {
          fail([at, "/instances", "/", i0], faults);
        } else {
          object19(element0, [at, "/instances", "/", i0], fail);
        }
      }
    }
  }
}
function object18(data, at, fail) {
  let faults;
  if (faults = required(data.warehouseId) || receivedId(data.warehouseId, 1)) {
    fail([at, "/warehouseId"], faults);
  }
  if (faults = required(data.deliveryOptions) || object(data.deliveryOptions)) {
    fail([at, "/deliveryOptions"], faults);
  } else if (data.deliveryOptions) {
    object20(data.deliveryOptions, [at, "/deliveryOptions"], fail);
  }
  if (faults = required(data.items) || list(data.items, 1)) {
    fail([at, "/items"], faults);
  }
  if (Array.isArray(data.items)) {
    for (let i0 = 0; i0 < data.items.length; i0++) {
      const element0 = data.items[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/items", "/", i0], faults);
      } else {
        object21(element0, [at, "/items", "/", i0], fail);
      }
    }
  }
}
var pattern2 = new RegExp("^[A-Z]{2}$", "u");
function object19(data, at, fail) {
  let faults;
  if (faults = text(data.cis)) {
    fail([at, "/cis"], faults);
  }
  if (faults = text(data.cisFull)) {
    fail([at, "/cisFull"], faults);
  }
  if (faults = text(data.uin)) {
    fail([at, "/uin"], faults);
  }
  if (faults = text(data.rnpt)) {
    fail([at, "/rnpt"], faults);
  }
  if (faults = text(data.gtd)) {
    fail([at, "/gtd"], faults);
  }
  if (faults = text(data.countryCode, 2, 2, pattern2)) {
    fail([at, "/countryCode"], faults);
  }
}
function object20(data, at, fail) {
  let faults;
  if (faults = object(data.courierDelivery)) {
    fail([at, "/courierDelivery"], faults);
  } else if (data.courierDelivery) {
    object22(data.courierDelivery, [at, "/courierDelivery"], fail);
  }
  if (faults = object(data.pickupDelivery)) {
    fail([at, "/pickupDelivery"], faults);
  } else if (data.pickupDelivery) {
    object23(data.pickupDelivery, [at, "/pickupDelivery"], fail);
  }
}
function object21(data, at, fail) {
  let faults;
  if (faults = required(data.offerId) || text(data.offerId, 1, 255, pattern0)) {
    fail([at, "/offerId"], faults);
  }
  if (faults = required(data.count) || int32(data.count, 1, 1e3)) {
    fail([at, "/count"], faults);
  }
}
function object22(data, at, fail) {
  let faults;
  if (faults = required(data.courierDeliveryOptions) || list(data.courierDeliveryOptions, 1)) {
    fail([at, "/courierDeliveryOptions"], faults);
  }
  if (Array.isArray(data.courierDeliveryOptions)) {
    for (let i0 = 0; i0 < data.courierDeliveryOptions.length; i0++) {
      const element0 = data.courierDeliveryOptions[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/courierDeliveryOptions", "/", i0], faults);
      } else {
        object24(element0, [at, "/courierDeliveryOptions", "/", i0], fail);
      }
    }
  }
}
function object23(data, at, fail) {
  let faults;
  if (faults = required(data.pickupOptions) || list(data.pickupOptions)) {
    fail([at, "/pickupOptions"], faults);
  }
  if (Array.isArray(data.pickupOptions)) {
    for (let i0 = 0; i0 < data.pickupOptions.length; i0++) {
      const element0 = data.pickupOptions[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/pickupOptions", "/", i0], faults);
      } else {
        object25(element0, [at, "/pickupOptions", "/", i0], fail);
      }
    }
  }
}
function object24(data, at, fail) {
  let faults;
  if (faults = required(data.deliveryDateInterval) || object(data.deliveryDateInterval)) {
    fail([at, "/deliveryDateInterval"], faults);
  } else if (data.deliveryDateInterval) {
    object26(data.deliveryDateInterval, [at, "/deliveryDateInterval"], fail);
  }
  if (faults = required(data.deliveryTimeInterval) || object(data.deliveryTimeInterval)) {
    fail([at, "/deliveryTimeInterval"], faults);
  } else if (data.deliveryTimeInterval) {
    object27(data.deliveryTimeInterval, [at, "/deliveryTimeInterval"], fail);
  }
  if (faults = required(data.price) || object(data.price)) {
    fail([at, "/price"], faults);
  } else if (data.price) {
    object28(data.price, [at, "/price"], fail);
  }
}
function object25(data, at, fail) {
  let faults;
  if (faults = required(data.logisticPointId) || receivedId(data.logisticPointId, 1)) {
    fail([at, "/logisticPointId"], faults);
  }
  if (faults = required(data.options) || list(data.options, 1)) {
    fail([at, "/options"], faults);
  }
  if (Array.isArray(data.options)) {
    for (let i0 = 0; i0 < data.options.length; i0++) {
      const element0 = data.options[i0] ?? null;
      if (faults = object(element0)) {
        fail([at, "/options", "/", i0], faults);
      } else {
        object29(element0, [at, "/options", "/", i0], fail);
      }
    }
  }
}
function object26(data, at, fail) {
  let faults;
  if (faults = required(data.fromDate) || date(data.fromDate)) {
    fail([at, "/fromDate"], faults);
  }
  if (faults = required(data.toDate) || date(data.toDate)) {
    fail([at, "/toDate"], faults);
  }
}
var pattern4 = new RegExp("^([0-1][0-9]|2[0-3]):[0-5][0-9]$", "u");
function object27(data, at, fail) {
  let faults;
  if (faults = required(data.fromTime) || text(data.fromTime, void 0, void 0, pattern4)) {
    fail([at, "/fromTime"], faults);
  }
  if (faults = required(data.toTime) || text(data.toTime, void 0, void 0, pattern4)) {
    fail([at, "/toTime"], faults);
  }
}
function object28(data, at, fail) {
  let faults;
  if (faults = required(data.value) || number(data.value)) {
    fail([at, "/value"], faults);
  }
  if (faults = required(data.currencyId) || text(data.currencyId)) {
    fail([at, "/currencyId"], faults);
  }
}
function object29(data, at, fail) {
  let faults;
  if (faults = required(data.deliveryDateInterval) || object(data.deliveryDateInterval)) {
    fail([at, "/deliveryDateInterval"], faults);
  } else if (data.deliveryDateInterval) {
    object26(data.deliveryDateInterval, [at, "/deliveryDateInterval"], fail);
  }
  if (faults = required(data.price) || object(data.price)) {
    fail([at, "/price"], faults);
  } else if (data.price) {
    object28(data.price, [at, "/price"], fail);
  }
}

function validator(ask) {
  return (value, onFailure) => {
    let valid = true;
    const tell = (way, { value, faults }) => {
      valid = false;
      const path = way.flat(Infinity).join("");
      for (const [keyword, wanted] of faults) {
        // Of a field that is missing its holder is told, which has the value.
        const cut = path.lastIndexOf("/");
        onFailure(
          keyword === "required"
            ? { path: path.slice(0, cut), keyword, wanted: path.slice(cut + 1), value }
            : { path, keyword, wanted, value },
        );
      }
    };
    const faults = object(value ?? null);
    if (faults) tell([], faults);
    else ask(value, [], tell);
    return valid;
  };
}
export const inputs: { readonly [Id in OperationId]: Validator<Flat<Id>> } = {
  provideOrderDigitalCodes: validator(object0),
  verifyOrderEac: validator(object1),
  provideOrderItemIdentifiers: validator(object2),
  getDeliveryOptions: validator(object3),
};

export const answers: Readonly<Record<OperationId, Validator<unknown>>> = {
  provideOrderDigitalCodes: validator(object4),
  verifyOrderEac: validator(object5),
  provideOrderItemIdentifiers: validator(object6),
  getDeliveryOptions: validator(object7),
};


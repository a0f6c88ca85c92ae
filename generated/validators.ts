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
  readonly params: Readonly<Record<string, unknown>>;
  /** The value itself, for a hint about its kind; it must not be shown. */
  readonly value: unknown;
}

/** A compiled validator: it calls back for every failure. */
export type Validator<T> = (value: unknown, onFailure: (failure: Failure) => void) => value is T;

/** The path parameters and the body of an operation in one flat object. */
export type Flat<Id extends OperationId> = Omit<operations[Id]["parameters"]["path"], "campaignId"> & {
  campaignId?: operations[Id]["parameters"]["path"]["campaignId"];
} & (operations[Id] extends { requestBody: { content: { "application/json": infer Body } } } ? Body : unknown);

function isCalendarDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
var provideOrderDigitalCodesInput = validate10;
function validate10(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.orderId === void 0) {
      onFailure({ path: instancePath, keyword: "required", params: { missingProperty: "orderId" }, value: data });
      errors++;
    }
    if (data.items === void 0) {
      onFailure({ path: instancePath, keyword: "required", params: { missingProperty: "items" }, value: data });
      errors++;
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!(typeof data0 == "bigint" || Number.isInteger(data0))) {
        onFailure({ path: instancePath + "/campaignId", keyword: "wholeNumber", params: {}, value: data0 });
        errors++;
      }
      if (typeof data0 == "bigint" ? BigInt.asIntN(64, data0) !== data0 : Number.isInteger(data0) && !Number.isSafeInteger(data0)) {
        onFailure({ path: instancePath + "/campaignId", keyword: "int64", params: {}, value: data0 });
        errors++;
      }
      if ((typeof data0 == "number" || typeof data0 == "bigint") && data0 < 1) {
        onFailure({ path: instancePath + "/campaignId", keyword: "atLeast", params: { limit: 1 }, value: data0 });
        errors++;
      }
    }
    if (data.orderId !== void 0) {
      let data1 = data.orderId;
      if (!(typeof data1 == "bigint" || Number.isInteger(data1))) {
        onFailure({ path: instancePath + "/orderId", keyword: "wholeNumber", params: {}, value: data1 });
        errors++;
      }
      if (typeof data1 == "bigint" ? BigInt.asIntN(64, data1) !== data1 : Number.isInteger(data1) && !Number.isSafeInteger(data1)) {
        onFailure({ path: instancePath + "/orderId", keyword: "int64", params: {}, value: data1 });
        errors++;
      }
    }
    if (data.items !== void 0) {
      let data2 = data.items;
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          onFailure({ path: instancePath + "/items", keyword: "maxItems", params: { limit: 100 }, value: data2 });
          errors++;
        }
        if (data2.length < 1) {
          onFailure({ path: instancePath + "/items", keyword: "minItems", params: { limit: 1 }, value: data2 });
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.id === void 0) {
              onFailure({ path: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "id" }, value: data3 });
              errors++;
            }
            if (data3.slip === void 0) {
              onFailure({ path: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "slip" }, value: data3 });
              errors++;
            }
            if (data3.activate_till === void 0) {
              onFailure({ path: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "activate_till" }, value: data3 });
              errors++;
            }
            if (data3.id !== void 0) {
              let data4 = data3.id;
              if (!(typeof data4 == "bigint" || Number.isInteger(data4))) {
                onFailure({ path: instancePath + "/items/" + i0 + "/id", keyword: "wholeNumber", params: {}, value: data4 });
                errors++;
              }
              if (typeof data4 == "bigint" ? BigInt.asIntN(64, data4) !== data4 : Number.isInteger(data4) && !Number.isSafeInteger(data4)) {
                onFailure({ path: instancePath + "/items/" + i0 + "/id", keyword: "int64", params: {}, value: data4 });
                errors++;
              }
            }
            if (data3.code !== void 0) {
              let data5 = data3.code;
              if (typeof data5 === "string") {
                if (data5.length > 256 && (data5.length > 2 * 256 || codePoints(data5) > 256)) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/code", keyword: "maxLength", params: { limit: 256 }, value: data5 });
                  errors++;
                }
              } else {
                onFailure({ path: instancePath + "/items/" + i0 + "/code", keyword: "type", params: { type: "string" }, value: data5 });
                errors++;
              }
            }
            if (data3.codes !== void 0) {
              let data6 = data3.codes;
              if (Array.isArray(data6)) {
                if (data6.length > 5e3) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/codes", keyword: "maxItems", params: { limit: 5e3 }, value: data6 });
                  errors++;
                }
                if (data6.length < 1) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/codes", keyword: "minItems", params: { limit: 1 }, value: data6 });
                  errors++;
                }
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data7 = data6[i1];
                  if (typeof data7 === "string") {
                    if (data7.length > 256 && (data7.length > 2 * 256 || codePoints(data7) > 256)) {
                      onFailure({ path: instancePath + "/items/" + i0 + "/codes/" + i1, keyword: "maxLength", params: { limit: 256 }, value: data7 });
                      errors++;
                    }
                  } else {
                    onFailure({ path: instancePath + "/items/" + i0 + "/codes/" + i1, keyword: "type", params: { type: "string" }, value: data7 });
                    errors++;
                  }
                }
              } else {
                onFailure({ path: instancePath + "/items/" + i0 + "/codes", keyword: "type", params: { type: "array" }, value: data6 });
                errors++;
              }
            }
            if (data3.slip !== void 0) {
              let data8 = data3.slip;
              if (typeof data8 === "string") {
                if (data8.length > 1e4 && (data8.length > 2 * 1e4 || codePoints(data8) > 1e4)) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/slip", keyword: "maxLength", params: { limit: 1e4 }, value: data8 });
                  errors++;
                }
              } else {
                onFailure({ path: instancePath + "/items/" + i0 + "/slip", keyword: "type", params: { type: "string" }, value: data8 });
                errors++;
              }
            }
            if (data3.activate_till !== void 0) {
              let data9 = data3.activate_till;
              if (typeof data9 === "string") {
                if (!isCalendarDate(data9)) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/activate_till", keyword: "calendarDate", params: {}, value: data9 });
                  errors++;
                }
              } else {
                onFailure({ path: instancePath + "/items/" + i0 + "/activate_till", keyword: "type", params: { type: "string" }, value: data9 });
                errors++;
              }
            }
          } else {
            onFailure({ path: instancePath + "/items/" + i0, keyword: "type", params: { type: "object" }, value: data3 });
            errors++;
          }
        }
      } else {
        onFailure({ path: instancePath + "/items", keyword: "type", params: { type: "array" }, value: data2 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var verifyOrderEacInput = validate11;
function validate11(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.orderId === void 0) {
      onFailure({ path: instancePath, keyword: "required", params: { missingProperty: "orderId" }, value: data });
      errors++;
    }
    if (data.code === void 0) {
      onFailure({ path: instancePath, keyword: "required", params: { missingProperty: "code" }, value: data });
      errors++;
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!(typeof data0 == "bigint" || Number.isInteger(data0))) {
        onFailure({ path: instancePath + "/campaignId", keyword: "wholeNumber", params: {}, value: data0 });
        errors++;
      }
      if (typeof data0 == "bigint" ? BigInt.asIntN(64, data0) !== data0 : Number.isInteger(data0) && !Number.isSafeInteger(data0)) {
        onFailure({ path: instancePath + "/campaignId", keyword: "int64", params: {}, value: data0 });
        errors++;
      }
      if ((typeof data0 == "number" || typeof data0 == "bigint") && data0 < 1) {
        onFailure({ path: instancePath + "/campaignId", keyword: "atLeast", params: { limit: 1 }, value: data0 });
        errors++;
      }
    }
    if (data.orderId !== void 0) {
      let data1 = data.orderId;
      if (!(typeof data1 == "bigint" || Number.isInteger(data1))) {
        onFailure({ path: instancePath + "/orderId", keyword: "wholeNumber", params: {}, value: data1 });
        errors++;
      }
      if (typeof data1 == "bigint" ? BigInt.asIntN(64, data1) !== data1 : Number.isInteger(data1) && !Number.isSafeInteger(data1)) {
        onFailure({ path: instancePath + "/orderId", keyword: "int64", params: {}, value: data1 });
        errors++;
      }
    }
    if (data.code !== void 0) {
      let data2 = data.code;
      if (typeof data2 === "string") {
        if (data2.length < 1 || data2.length < 2 * 1 && codePoints(data2) < 1) {
          onFailure({ path: instancePath + "/code", keyword: "minLength", params: { limit: 1 }, value: data2 });
          errors++;
        }
      } else {
        onFailure({ path: instancePath + "/code", keyword: "type", params: { type: "string" }, value: data2 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var provideOrderItemIdentifiersInput = validate12;
function validate12(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.orderId === void 0) {
      onFailure({ path: instancePath, keyword: "required", params: { missingProperty: "orderId" }, value: data });
      errors++;
    }
    if (data.items === void 0) {
      onFailure({ path: instancePath, keyword: "required", params: { missingProperty: "items" }, value: data });
      errors++;
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!(typeof data0 == "bigint" || Number.isInteger(data0))) {
        onFailure({ path: instancePath + "/campaignId", keyword: "wholeNumber", params: {}, value: data0 });
        errors++;
      }
      if (typeof data0 == "bigint" ? BigInt.asIntN(64, data0) !== data0 : Number.isInteger(data0) && !Number.isSafeInteger(data0)) {
        onFailure({ path: instancePath + "/campaignId", keyword: "int64", params: {}, value: data0 });
        errors++;
      }
      if ((typeof data0 == "number" || typeof data0 == "bigint") && data0 < 1) {
        onFailure({ path: instancePath + "/campaignId", keyword: "atLeast", params: { limit: 1 }, value: data0 });
        errors++;
      }
    }
    if (data.orderId !== void 0) {
      let data1 = data.orderId;
      if (!(typeof data1 == "bigint" || Number.isInteger(data1))) {
        onFailure({ path: instancePath + "/orderId", keyword: "wholeNumber", params: {}, value: data1 });
        errors++;
      }
      if (typeof data1 == "bigint" ? BigInt.asIntN(64, data1) !== data1 : Number.isInteger(data1) && !Number.isSafeInteger(data1)) {
        onFailure({ path: instancePath + "/orderId", keyword: "int64", params: {}, value: data1 });
        errors++;
      }
    }
    if (data.items !== void 0) {
      let data2 = data.items;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.id === void 0) {
              onFailure({ path: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "id" }, value: data3 });
              errors++;
            }
            if (data3.instances === void 0) {
              onFailure({ path: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "instances" }, value: data3 });
              errors++;
            }
            if (data3.id !== void 0) {
              let data4 = data3.id;
              if (!(typeof data4 == "bigint" || Number.isInteger(data4))) {
                onFailure({ path: instancePath + "/items/" + i0 + "/id", keyword: "wholeNumber", params: {}, value: data4 });
                errors++;
              }
              if (typeof data4 == "bigint" ? BigInt.asIntN(64, data4) !== data4 : Number.isInteger(data4) && !Number.isSafeInteger(data4)) {
                onFailure({ path: instancePath + "/items/" + i0 + "/id", keyword: "int64", params: {}, value: data4 });
                errors++;
              }
            }
            if (data3.instances !== void 0) {
              let data5 = data3.instances;
              if (Array.isArray(data5)) {
                const len1 = data5.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data6 = data5[i1];
                  if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                    if (data6.cis !== void 0) {
                      let data7 = data6.cis;
                      if (typeof data7 !== "string") {
                        onFailure({ path: instancePath + "/items/" + i0 + "/instances/" + i1 + "/cis", keyword: "type", params: { type: "string" }, value: data7 });
                        errors++;
                      }
                    }
                    if (data6.uin !== void 0) {
                      let data8 = data6.uin;
                      if (typeof data8 !== "string") {
                        onFailure({ path: instancePath + "/items/" + i0 + "/instances/" + i1 + "/uin", keyword: "type", params: { type: "string" }, value: data8 });
                        errors++;
                      }
                    }
                    if (data6.rnpt !== void 0) {
                      let data9 = data6.rnpt;
                      if (typeof data9 !== "string") {
                        onFailure({ path: instancePath + "/items/" + i0 + "/instances/" + i1 + "/rnpt", keyword: "type", params: { type: "string" }, value: data9 });
                        errors++;
                      }
                    }
                    if (data6.gtd !== void 0) {
                      let data10 = data6.gtd;
                      if (typeof data10 !== "string") {
                        onFailure({ path: instancePath + "/items/" + i0 + "/instances/" + i1 + "/gtd", keyword: "type", params: { type: "string" }, value: data10 });
                        errors++;
                      }
                    }
                    if (data6.countryCode !== void 0) {
                      let data11 = data6.countryCode;
                      if (typeof data11 !== "string") {
                        onFailure({ path: instancePath + "/items/" + i0 + "/instances/" + i1 + "/countryCode", keyword: "type", params: { type: "string" }, value: data11 });
                        errors++;
                      }
                    }
                  } else {
                    onFailure({ path: instancePath + "/items/" + i0 + "/instances/" + i1, keyword: "type", params: { type: "object" }, value: data6 });
                    errors++;
                  }
                }
              } else {
                onFailure({ path: instancePath + "/items/" + i0 + "/instances", keyword: "type", params: { type: "array" }, value: data5 });
                errors++;
              }
            }
          } else {
            onFailure({ path: instancePath + "/items/" + i0, keyword: "type", params: { type: "object" }, value: data3 });
            errors++;
          }
        }
      } else {
        onFailure({ path: instancePath + "/items", keyword: "type", params: { type: "array" }, value: data2 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var getDeliveryOptionsInput = validate13;
var pattern0 = new RegExp("^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$", "u");
function validate13(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      onFailure({ path: instancePath, keyword: "required", params: { missingProperty: "items" }, value: data });
      errors++;
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!(typeof data0 == "bigint" || Number.isInteger(data0))) {
        onFailure({ path: instancePath + "/campaignId", keyword: "wholeNumber", params: {}, value: data0 });
        errors++;
      }
      if (typeof data0 == "bigint" ? BigInt.asIntN(64, data0) !== data0 : Number.isInteger(data0) && !Number.isSafeInteger(data0)) {
        onFailure({ path: instancePath + "/campaignId", keyword: "int64", params: {}, value: data0 });
        errors++;
      }
      if ((typeof data0 == "number" || typeof data0 == "bigint") && data0 < 1) {
        onFailure({ path: instancePath + "/campaignId", keyword: "atLeast", params: { limit: 1 }, value: data0 });
        errors++;
      }
    }
    if (data.items !== void 0) {
      let data1 = data.items;
      if (Array.isArray(data1)) {
        if (data1.length > 1e3) {
          onFailure({ path: instancePath + "/items", keyword: "maxItems", params: { limit: 1e3 }, value: data1 });
          errors++;
        }
        if (data1.length < 1) {
          onFailure({ path: instancePath + "/items", keyword: "minItems", params: { limit: 1 }, value: data1 });
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.offerId === void 0) {
              onFailure({ path: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "offerId" }, value: data2 });
              errors++;
            }
            if (data2.count === void 0) {
              onFailure({ path: instancePath + "/items/" + i0, keyword: "required", params: { missingProperty: "count" }, value: data2 });
              errors++;
            }
            if (data2.offerId !== void 0) {
              let data3 = data2.offerId;
              if (typeof data3 === "string") {
                if (!pattern0.test(data3)) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/offerId", keyword: "pattern", params: { pattern: "^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$" }, value: data3 });
                  errors++;
                }
                if (data3.length > 255 && (data3.length > 2 * 255 || codePoints(data3) > 255)) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/offerId", keyword: "maxLength", params: { limit: 255 }, value: data3 });
                  errors++;
                }
                if (data3.length < 1 || data3.length < 2 * 1 && codePoints(data3) < 1) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/offerId", keyword: "minLength", params: { limit: 1 }, value: data3 });
                  errors++;
                }
              } else {
                onFailure({ path: instancePath + "/items/" + i0 + "/offerId", keyword: "type", params: { type: "string" }, value: data3 });
                errors++;
              }
            }
            if (data2.count !== void 0) {
              let data4 = data2.count;
              if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                onFailure({ path: instancePath + "/items/" + i0 + "/count", keyword: "type", params: { type: "integer" }, value: data4 });
                errors++;
              }
              if (typeof data4 == "number" && isFinite(data4)) {
                if (data4 > 1e3 || isNaN(data4)) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/count", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, value: data4 });
                  errors++;
                }
                if (data4 < 1 || isNaN(data4)) {
                  onFailure({ path: instancePath + "/items/" + i0 + "/count", keyword: "minimum", params: { comparison: ">=", limit: 1 }, value: data4 });
                  errors++;
                }
              }
            }
            if (data2.warehouseId !== void 0) {
              let data5 = data2.warehouseId;
              if (!(typeof data5 == "bigint" || Number.isInteger(data5))) {
                onFailure({ path: instancePath + "/items/" + i0 + "/warehouseId", keyword: "wholeNumber", params: {}, value: data5 });
                errors++;
              }
              if (typeof data5 == "bigint" ? BigInt.asIntN(64, data5) !== data5 : Number.isInteger(data5) && !Number.isSafeInteger(data5)) {
                onFailure({ path: instancePath + "/items/" + i0 + "/warehouseId", keyword: "int64", params: {}, value: data5 });
                errors++;
              }
              if ((typeof data5 == "number" || typeof data5 == "bigint") && data5 < 1) {
                onFailure({ path: instancePath + "/items/" + i0 + "/warehouseId", keyword: "atLeast", params: { limit: 1 }, value: data5 });
                errors++;
              }
            }
          } else {
            onFailure({ path: instancePath + "/items/" + i0, keyword: "type", params: { type: "object" }, value: data2 });
            errors++;
          }
        }
      } else {
        onFailure({ path: instancePath + "/items", keyword: "type", params: { type: "array" }, value: data1 });
        errors++;
      }
    }
    if (data.courierDelivery !== void 0) {
      let data6 = data.courierDelivery;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.fullAddress === void 0) {
          onFailure({ path: instancePath + "/courierDelivery", keyword: "required", params: { missingProperty: "fullAddress" }, value: data6 });
          errors++;
        }
        if (data6.fullAddress !== void 0) {
          let data7 = data6.fullAddress;
          if (typeof data7 === "string") {
            if (data7.length > 512 && (data7.length > 2 * 512 || codePoints(data7) > 512)) {
              onFailure({ path: instancePath + "/courierDelivery/fullAddress", keyword: "maxLength", params: { limit: 512 }, value: data7 });
              errors++;
            }
            if (data7.length < 1 || data7.length < 2 * 1 && codePoints(data7) < 1) {
              onFailure({ path: instancePath + "/courierDelivery/fullAddress", keyword: "minLength", params: { limit: 1 }, value: data7 });
              errors++;
            }
          } else {
            onFailure({ path: instancePath + "/courierDelivery/fullAddress", keyword: "type", params: { type: "string" }, value: data7 });
            errors++;
          }
        }
      } else {
        onFailure({ path: instancePath + "/courierDelivery", keyword: "type", params: { type: "object" }, value: data6 });
        errors++;
      }
    }
    if (data.pickupDelivery !== void 0) {
      let data8 = data.pickupDelivery;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.logisticPointsIds === void 0) {
          onFailure({ path: instancePath + "/pickupDelivery", keyword: "required", params: { missingProperty: "logisticPointsIds" }, value: data8 });
          errors++;
        }
        if (data8.logisticPointsIds !== void 0) {
          let data9 = data8.logisticPointsIds;
          if (Array.isArray(data9)) {
            if (data9.length > 20) {
              onFailure({ path: instancePath + "/pickupDelivery/logisticPointsIds", keyword: "maxItems", params: { limit: 20 }, value: data9 });
              errors++;
            }
            if (data9.length < 1) {
              onFailure({ path: instancePath + "/pickupDelivery/logisticPointsIds", keyword: "minItems", params: { limit: 1 }, value: data9 });
              errors++;
            }
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data10 = data9[i1];
              if (!(typeof data10 == "bigint" || Number.isInteger(data10))) {
                onFailure({ path: instancePath + "/pickupDelivery/logisticPointsIds/" + i1, keyword: "wholeNumber", params: {}, value: data10 });
                errors++;
              }
              if (typeof data10 == "bigint" ? BigInt.asIntN(64, data10) !== data10 : Number.isInteger(data10) && !Number.isSafeInteger(data10)) {
                onFailure({ path: instancePath + "/pickupDelivery/logisticPointsIds/" + i1, keyword: "int64", params: {}, value: data10 });
                errors++;
              }
              if ((typeof data10 == "number" || typeof data10 == "bigint") && data10 < 1) {
                onFailure({ path: instancePath + "/pickupDelivery/logisticPointsIds/" + i1, keyword: "atLeast", params: { limit: 1 }, value: data10 });
                errors++;
              }
            }
          } else {
            onFailure({ path: instancePath + "/pickupDelivery/logisticPointsIds", keyword: "type", params: { type: "array" }, value: data9 });
            errors++;
          }
        }
      } else {
        onFailure({ path: instancePath + "/pickupDelivery", keyword: "type", params: { type: "object" }, value: data8 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var provideOrderDigitalCodesAnswer = validate14;
function validate14(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        onFailure({ path: instancePath + "/status", keyword: "type", params: { type: "string" }, value: data0 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var verifyOrderEacAnswer = validate15;
function validate15(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        onFailure({ path: instancePath + "/status", keyword: "type", params: { type: "string" }, value: data0 });
        errors++;
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.verificationResult !== void 0) {
          let data2 = data1.verificationResult;
          if (typeof data2 !== "string") {
            onFailure({ path: instancePath + "/result/verificationResult", keyword: "type", params: { type: "string" }, value: data2 });
            errors++;
          }
        }
        if (data1.attemptsLeft !== void 0) {
          let data3 = data1.attemptsLeft;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            onFailure({ path: instancePath + "/result/attemptsLeft", keyword: "type", params: { type: "integer" }, value: data3 });
            errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 2147483647 || isNaN(data3)) {
              onFailure({ path: instancePath + "/result/attemptsLeft", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, value: data3 });
              errors++;
            }
            if (data3 < -2147483648 || isNaN(data3)) {
              onFailure({ path: instancePath + "/result/attemptsLeft", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, value: data3 });
              errors++;
            }
          }
        }
      } else {
        onFailure({ path: instancePath + "/result", keyword: "type", params: { type: "object" }, value: data1 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var provideOrderItemIdentifiersAnswer = validate16;
var schema17 = { "type": "object", "properties": { "status": { "type": "string" }, "result": { "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "integer" }, "vat": { "type": "string" }, "count": { "minimum": -2147483648, "maximum": 2147483647, "type": "integer" }, "price": { "type": "number" }, "offerName": { "type": "string" }, "offerId": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$" }, "instances": { "type": ["array", "null"], "minItems": 1, "items": { "type": "object", "properties": { "cis": { "type": "string" }, "cisFull": { "type": "string" }, "uin": { "type": "string" }, "rnpt": { "type": "string" }, "gtd": { "type": "string" }, "countryCode": { "type": "string", "minLength": 2, "maxLength": 2, "pattern": "^[A-Z]{2}$" } } } } } } } } } } };
var pattern2 = new RegExp("^[A-Z]{2}$", "u");
function validate16(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        onFailure({ path: instancePath + "/status", keyword: "type", params: { type: "string" }, value: data0 });
        errors++;
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.items === void 0) {
          onFailure({ path: instancePath + "/result", keyword: "required", params: { missingProperty: "items" }, value: data1 });
          errors++;
        }
        if (data1.items !== void 0) {
          let data2 = data1.items;
          if (Array.isArray(data2)) {
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                if (data3.id !== void 0) {
                  let data4 = data3.id;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/id", keyword: "type", params: { type: "integer" }, value: data4 });
                    errors++;
                  }
                }
                if (data3.vat !== void 0) {
                  let data5 = data3.vat;
                  if (typeof data5 !== "string") {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/vat", keyword: "type", params: { type: "string" }, value: data5 });
                    errors++;
                  }
                }
                if (data3.count !== void 0) {
                  let data6 = data3.count;
                  if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/count", keyword: "type", params: { type: "integer" }, value: data6 });
                    errors++;
                  }
                  if (typeof data6 == "number" && isFinite(data6)) {
                    if (data6 > 2147483647 || isNaN(data6)) {
                      onFailure({ path: instancePath + "/result/items/" + i0 + "/count", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, value: data6 });
                      errors++;
                    }
                    if (data6 < -2147483648 || isNaN(data6)) {
                      onFailure({ path: instancePath + "/result/items/" + i0 + "/count", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, value: data6 });
                      errors++;
                    }
                  }
                }
                if (data3.price !== void 0) {
                  let data7 = data3.price;
                  if (!(typeof data7 == "number" && isFinite(data7))) {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/price", keyword: "type", params: { type: "number" }, value: data7 });
                    errors++;
                  }
                }
                if (data3.offerName !== void 0) {
                  let data8 = data3.offerName;
                  if (typeof data8 !== "string") {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/offerName", keyword: "type", params: { type: "string" }, value: data8 });
                    errors++;
                  }
                }
                if (data3.offerId !== void 0) {
                  let data9 = data3.offerId;
                  if (typeof data9 === "string") {
                    if (!pattern0.test(data9)) {
                      onFailure({ path: instancePath + "/result/items/" + i0 + "/offerId", keyword: "pattern", params: { pattern: "^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$" }, value: data9 });
                      errors++;
                    }
                    if (data9.length > 255 && (data9.length > 2 * 255 || codePoints(data9) > 255)) {
                      onFailure({ path: instancePath + "/result/items/" + i0 + "/offerId", keyword: "maxLength", params: { limit: 255 }, value: data9 });
                      errors++;
                    }
                    if (data9.length < 1 || data9.length < 2 * 1 && codePoints(data9) < 1) {
                      onFailure({ path: instancePath + "/result/items/" + i0 + "/offerId", keyword: "minLength", params: { limit: 1 }, value: data9 });
                      errors++;
                    }
                  } else {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/offerId", keyword: "type", params: { type: "string" }, value: data9 });
                    errors++;
                  }
                }
                if (data3.instances !== void 0) {
                  let data10 = data3.instances;
                  if (!Array.isArray(data10) && data10 !== null) {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/instances", keyword: "type", params: { type: schema17.properties.result.properties.items.items.properties.instances.type }, value: data10 });
                    errors++;
                  }
                  if (Array.isArray(data10)) {
                    if (data10.length < 1) {
                      onFailure({ path: instancePath + "/result/items/" + i0 + "/instances", keyword: "minItems", params: { limit: 1 }, value: data10 });
                      errors++;
                    }
                    const len1 = data10.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data11 = data10[i1];
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.cis !== void 0) {
                          let data12 = data11.cis;
                          if (typeof data12 !== "string") {
                            onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/cis", keyword: "type", params: { type: "string" }, value: data12 });
                            errors++;
                          }
                        }
                        if (data11.cisFull !== void 0) {
                          let data13 = data11.cisFull;
                          if (typeof data13 !== "string") {
                            onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/cisFull", keyword: "type", params: { type: "string" }, value: data13 });
                            errors++;
                          }
                        }
                        if (data11.uin !== void 0) {
                          let data14 = data11.uin;
                          if (typeof data14 !== "string") {
                            onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/uin", keyword: "type", params: { type: "string" }, value: data14 });
                            errors++;
                          }
                        }
                        if (data11.rnpt !== void 0) {
                          let data15 = data11.rnpt;
                          if (typeof data15 !== "string") {
                            onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/rnpt", keyword: "type", params: { type: "string" }, value: data15 });
                            errors++;
                          }
                        }
                        if (data11.gtd !== void 0) {
                          let data16 = data11.gtd;
                          if (typeof data16 !== "string") {
                            onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/gtd", keyword: "type", params: { type: "string" }, value: data16 });
                            errors++;
                          }
                        }
                        if (data11.countryCode !== void 0) {
                          let data17 = data11.countryCode;
                          if (typeof data17 === "string") {
                            if (!pattern2.test(data17)) {
                              onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/countryCode", keyword: "pattern", params: { pattern: "^[A-Z]{2}$" }, value: data17 });
                              errors++;
                            }
                            if (data17.length > 2 && (data17.length > 2 * 2 || codePoints(data17) > 2)) {
                              onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/countryCode", keyword: "maxLength", params: { limit: 2 }, value: data17 });
                              errors++;
                            }
                            if (data17.length < 2 || data17.length < 2 * 2 && codePoints(data17) < 2) {
                              onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/countryCode", keyword: "minLength", params: { limit: 2 }, value: data17 });
                              errors++;
                            }
                          } else {
                            onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1 + "/countryCode", keyword: "type", params: { type: "string" }, value: data17 });
                            errors++;
                          }
                        }
                      } else {
                        onFailure({ path: instancePath + "/result/items/" + i0 + "/instances/" + i1, keyword: "type", params: { type: "object" }, value: data11 });
                        errors++;
                      }
                    }
                  }
                }
              } else {
                onFailure({ path: instancePath + "/result/items/" + i0, keyword: "type", params: { type: "object" }, value: data3 });
                errors++;
              }
            }
          } else {
            onFailure({ path: instancePath + "/result/items", keyword: "type", params: { type: "array" }, value: data2 });
            errors++;
          }
        }
      } else {
        onFailure({ path: instancePath + "/result", keyword: "type", params: { type: "object" }, value: data1 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var getDeliveryOptionsAnswer = validate17;
var pattern3 = new RegExp("^([0-1][0-9]|2[0-3]):[0-5][0-9]$", "u");
function validate17(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        onFailure({ path: instancePath + "/status", keyword: "type", params: { type: "string" }, value: data0 });
        errors++;
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.warehousesDeliveryOptions === void 0) {
          onFailure({ path: instancePath + "/result", keyword: "required", params: { missingProperty: "warehousesDeliveryOptions" }, value: data1 });
          errors++;
        }
        if (data1.warehousesDeliveryOptions !== void 0) {
          let data2 = data1.warehousesDeliveryOptions;
          if (Array.isArray(data2)) {
            if (data2.length < 1) {
              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions", keyword: "minItems", params: { limit: 1 }, value: data2 });
              errors++;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                if (data3.warehouseId === void 0) {
                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0, keyword: "required", params: { missingProperty: "warehouseId" }, value: data3 });
                  errors++;
                }
                if (data3.deliveryOptions === void 0) {
                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0, keyword: "required", params: { missingProperty: "deliveryOptions" }, value: data3 });
                  errors++;
                }
                if (data3.items === void 0) {
                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0, keyword: "required", params: { missingProperty: "items" }, value: data3 });
                  errors++;
                }
                if (data3.warehouseId !== void 0) {
                  let data4 = data3.warehouseId;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", keyword: "type", params: { type: "integer" }, value: data4 });
                    errors++;
                  }
                  if (typeof data4 == "number" && isFinite(data4)) {
                    if (data4 < 1 || isNaN(data4)) {
                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", keyword: "minimum", params: { comparison: ">=", limit: 1 }, value: data4 });
                      errors++;
                    }
                  }
                }
                if (data3.deliveryOptions !== void 0) {
                  let data5 = data3.deliveryOptions;
                  if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                    if (data5.courierDelivery !== void 0) {
                      let data6 = data5.courierDelivery;
                      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                        if (data6.courierDeliveryOptions === void 0) {
                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery", keyword: "required", params: { missingProperty: "courierDeliveryOptions" }, value: data6 });
                          errors++;
                        }
                        if (data6.courierDeliveryOptions !== void 0) {
                          let data7 = data6.courierDeliveryOptions;
                          if (Array.isArray(data7)) {
                            if (data7.length < 1) {
                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions", keyword: "minItems", params: { limit: 1 }, value: data7 });
                              errors++;
                            }
                            const len1 = data7.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data8 = data7[i1];
                              if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                if (data8.deliveryDateInterval === void 0) {
                                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, keyword: "required", params: { missingProperty: "deliveryDateInterval" }, value: data8 });
                                  errors++;
                                }
                                if (data8.deliveryTimeInterval === void 0) {
                                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, keyword: "required", params: { missingProperty: "deliveryTimeInterval" }, value: data8 });
                                  errors++;
                                }
                                if (data8.price === void 0) {
                                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, keyword: "required", params: { missingProperty: "price" }, value: data8 });
                                  errors++;
                                }
                                if (data8.deliveryDateInterval !== void 0) {
                                  let data9 = data8.deliveryDateInterval;
                                  if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                                    if (data9.fromDate === void 0) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", keyword: "required", params: { missingProperty: "fromDate" }, value: data9 });
                                      errors++;
                                    }
                                    if (data9.toDate === void 0) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", keyword: "required", params: { missingProperty: "toDate" }, value: data9 });
                                      errors++;
                                    }
                                    if (data9.fromDate !== void 0) {
                                      let data10 = data9.fromDate;
                                      if (typeof data10 === "string") {
                                        if (!isCalendarDate(data10)) {
                                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/fromDate", keyword: "calendarDate", params: {}, value: data10 });
                                          errors++;
                                        }
                                      } else {
                                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/fromDate", keyword: "type", params: { type: "string" }, value: data10 });
                                        errors++;
                                      }
                                    }
                                    if (data9.toDate !== void 0) {
                                      let data11 = data9.toDate;
                                      if (typeof data11 === "string") {
                                        if (!isCalendarDate(data11)) {
                                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/toDate", keyword: "calendarDate", params: {}, value: data11 });
                                          errors++;
                                        }
                                      } else {
                                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/toDate", keyword: "type", params: { type: "string" }, value: data11 });
                                        errors++;
                                      }
                                    }
                                  } else {
                                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", keyword: "type", params: { type: "object" }, value: data9 });
                                    errors++;
                                  }
                                }
                                if (data8.deliveryTimeInterval !== void 0) {
                                  let data12 = data8.deliveryTimeInterval;
                                  if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                    if (data12.fromTime === void 0) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", keyword: "required", params: { missingProperty: "fromTime" }, value: data12 });
                                      errors++;
                                    }
                                    if (data12.toTime === void 0) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", keyword: "required", params: { missingProperty: "toTime" }, value: data12 });
                                      errors++;
                                    }
                                    if (data12.fromTime !== void 0) {
                                      let data13 = data12.fromTime;
                                      if (typeof data13 === "string") {
                                        if (!pattern3.test(data13)) {
                                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/fromTime", keyword: "pattern", params: { pattern: "^([0-1][0-9]|2[0-3]):[0-5][0-9]$" }, value: data13 });
                                          errors++;
                                        }
                                      } else {
                                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/fromTime", keyword: "type", params: { type: "string" }, value: data13 });
                                        errors++;
                                      }
                                    }
                                    if (data12.toTime !== void 0) {
                                      let data14 = data12.toTime;
                                      if (typeof data14 === "string") {
                                        if (!pattern3.test(data14)) {
                                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/toTime", keyword: "pattern", params: { pattern: "^([0-1][0-9]|2[0-3]):[0-5][0-9]$" }, value: data14 });
                                          errors++;
                                        }
                                      } else {
                                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/toTime", keyword: "type", params: { type: "string" }, value: data14 });
                                        errors++;
                                      }
                                    }
                                  } else {
                                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", keyword: "type", params: { type: "object" }, value: data12 });
                                    errors++;
                                  }
                                }
                                if (data8.price !== void 0) {
                                  let data15 = data8.price;
                                  if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                                    if (data15.value === void 0) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", keyword: "required", params: { missingProperty: "value" }, value: data15 });
                                      errors++;
                                    }
                                    if (data15.currencyId === void 0) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", keyword: "required", params: { missingProperty: "currencyId" }, value: data15 });
                                      errors++;
                                    }
                                    if (data15.value !== void 0) {
                                      let data16 = data15.value;
                                      if (!(typeof data16 == "number" && isFinite(data16))) {
                                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/value", keyword: "type", params: { type: "number" }, value: data16 });
                                        errors++;
                                      }
                                    }
                                    if (data15.currencyId !== void 0) {
                                      let data17 = data15.currencyId;
                                      if (typeof data17 !== "string") {
                                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/currencyId", keyword: "type", params: { type: "string" }, value: data17 });
                                        errors++;
                                      }
                                    }
                                  } else {
                                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", keyword: "type", params: { type: "object" }, value: data15 });
                                    errors++;
                                  }
                                }
                              } else {
                                onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, keyword: "type", params: { type: "object" }, value: data8 });
                                errors++;
                              }
                            }
                          } else {
                            onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions", keyword: "type", params: { type: "array" }, value: data7 });
                            errors++;
                          }
                        }
                      } else {
                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery", keyword: "type", params: { type: "object" }, value: data6 });
                        errors++;
                      }
                    }
                    if (data5.pickupDelivery !== void 0) {
                      let data18 = data5.pickupDelivery;
                      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
                        if (data18.pickupOptions === void 0) {
                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery", keyword: "required", params: { missingProperty: "pickupOptions" }, value: data18 });
                          errors++;
                        }
                        if (data18.pickupOptions !== void 0) {
                          let data19 = data18.pickupOptions;
                          if (Array.isArray(data19)) {
                            const len2 = data19.length;
                            for (let i2 = 0; i2 < len2; i2++) {
                              let data20 = data19[i2];
                              if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                if (data20.logisticPointId === void 0) {
                                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, keyword: "required", params: { missingProperty: "logisticPointId" }, value: data20 });
                                  errors++;
                                }
                                if (data20.options === void 0) {
                                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, keyword: "required", params: { missingProperty: "options" }, value: data20 });
                                  errors++;
                                }
                                if (data20.logisticPointId !== void 0) {
                                  let data21 = data20.logisticPointId;
                                  if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/logisticPointId", keyword: "type", params: { type: "integer" }, value: data21 });
                                    errors++;
                                  }
                                  if (typeof data21 == "number" && isFinite(data21)) {
                                    if (data21 < 1 || isNaN(data21)) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/logisticPointId", keyword: "minimum", params: { comparison: ">=", limit: 1 }, value: data21 });
                                      errors++;
                                    }
                                  }
                                }
                                if (data20.options !== void 0) {
                                  let data22 = data20.options;
                                  if (Array.isArray(data22)) {
                                    if (data22.length < 1) {
                                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options", keyword: "minItems", params: { limit: 1 }, value: data22 });
                                      errors++;
                                    }
                                    const len3 = data22.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                      let data23 = data22[i3];
                                      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                                        if (data23.deliveryDateInterval === void 0) {
                                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, keyword: "required", params: { missingProperty: "deliveryDateInterval" }, value: data23 });
                                          errors++;
                                        }
                                        if (data23.price === void 0) {
                                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, keyword: "required", params: { missingProperty: "price" }, value: data23 });
                                          errors++;
                                        }
                                        if (data23.deliveryDateInterval !== void 0) {
                                          let data24 = data23.deliveryDateInterval;
                                          if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                                            if (data24.fromDate === void 0) {
                                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", keyword: "required", params: { missingProperty: "fromDate" }, value: data24 });
                                              errors++;
                                            }
                                            if (data24.toDate === void 0) {
                                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", keyword: "required", params: { missingProperty: "toDate" }, value: data24 });
                                              errors++;
                                            }
                                            if (data24.fromDate !== void 0) {
                                              let data25 = data24.fromDate;
                                              if (typeof data25 === "string") {
                                                if (!isCalendarDate(data25)) {
                                                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/fromDate", keyword: "calendarDate", params: {}, value: data25 });
                                                  errors++;
                                                }
                                              } else {
                                                onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/fromDate", keyword: "type", params: { type: "string" }, value: data25 });
                                                errors++;
                                              }
                                            }
                                            if (data24.toDate !== void 0) {
                                              let data26 = data24.toDate;
                                              if (typeof data26 === "string") {
                                                if (!isCalendarDate(data26)) {
                                                  onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/toDate", keyword: "calendarDate", params: {}, value: data26 });
                                                  errors++;
                                                }
                                              } else {
                                                onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/toDate", keyword: "type", params: { type: "string" }, value: data26 });
                                                errors++;
                                              }
                                            }
                                          } else {
                                            onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", keyword: "type", params: { type: "object" }, value: data24 });
                                            errors++;
                                          }
                                        }
                                        if (data23.price !== void 0) {
                                          let data27 = data23.price;
                                          if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                                            if (data27.value === void 0) {
                                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", keyword: "required", params: { missingProperty: "value" }, value: data27 });
                                              errors++;
                                            }
                                            if (data27.currencyId === void 0) {
                                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", keyword: "required", params: { missingProperty: "currencyId" }, value: data27 });
                                              errors++;
                                            }
                                            if (data27.value !== void 0) {
                                              let data28 = data27.value;
                                              if (!(typeof data28 == "number" && isFinite(data28))) {
                                                onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/value", keyword: "type", params: { type: "number" }, value: data28 });
                                                errors++;
                                              }
                                            }
                                            if (data27.currencyId !== void 0) {
                                              let data29 = data27.currencyId;
                                              if (typeof data29 !== "string") {
                                                onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/currencyId", keyword: "type", params: { type: "string" }, value: data29 });
                                                errors++;
                                              }
                                            }
                                          } else {
                                            onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", keyword: "type", params: { type: "object" }, value: data27 });
                                            errors++;
                                          }
                                        }
                                      } else {
                                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, keyword: "type", params: { type: "object" }, value: data23 });
                                        errors++;
                                      }
                                    }
                                  } else {
                                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options", keyword: "type", params: { type: "array" }, value: data22 });
                                    errors++;
                                  }
                                }
                              } else {
                                onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, keyword: "type", params: { type: "object" }, value: data20 });
                                errors++;
                              }
                            }
                          } else {
                            onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions", keyword: "type", params: { type: "array" }, value: data19 });
                            errors++;
                          }
                        }
                      } else {
                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery", keyword: "type", params: { type: "object" }, value: data18 });
                        errors++;
                      }
                    }
                  } else {
                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions", keyword: "type", params: { type: "object" }, value: data5 });
                    errors++;
                  }
                }
                if (data3.items !== void 0) {
                  let data30 = data3.items;
                  if (Array.isArray(data30)) {
                    if (data30.length < 1) {
                      onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items", keyword: "minItems", params: { limit: 1 }, value: data30 });
                      errors++;
                    }
                    const len4 = data30.length;
                    for (let i4 = 0; i4 < len4; i4++) {
                      let data31 = data30[i4];
                      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                        if (data31.offerId === void 0) {
                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, keyword: "required", params: { missingProperty: "offerId" }, value: data31 });
                          errors++;
                        }
                        if (data31.count === void 0) {
                          onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, keyword: "required", params: { missingProperty: "count" }, value: data31 });
                          errors++;
                        }
                        if (data31.offerId !== void 0) {
                          let data32 = data31.offerId;
                          if (typeof data32 === "string") {
                            if (!pattern0.test(data32)) {
                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", keyword: "pattern", params: { pattern: "^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$" }, value: data32 });
                              errors++;
                            }
                            if (data32.length > 255 && (data32.length > 2 * 255 || codePoints(data32) > 255)) {
                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", keyword: "maxLength", params: { limit: 255 }, value: data32 });
                              errors++;
                            }
                            if (data32.length < 1 || data32.length < 2 * 1 && codePoints(data32) < 1) {
                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", keyword: "minLength", params: { limit: 1 }, value: data32 });
                              errors++;
                            }
                          } else {
                            onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", keyword: "type", params: { type: "string" }, value: data32 });
                            errors++;
                          }
                        }
                        if (data31.count !== void 0) {
                          let data33 = data31.count;
                          if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                            onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", keyword: "type", params: { type: "integer" }, value: data33 });
                            errors++;
                          }
                          if (typeof data33 == "number" && isFinite(data33)) {
                            if (data33 > 1e3 || isNaN(data33)) {
                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, value: data33 });
                              errors++;
                            }
                            if (data33 < 1 || isNaN(data33)) {
                              onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", keyword: "minimum", params: { comparison: ">=", limit: 1 }, value: data33 });
                              errors++;
                            }
                          }
                        }
                      } else {
                        onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, keyword: "type", params: { type: "object" }, value: data31 });
                        errors++;
                      }
                    }
                  } else {
                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/items", keyword: "type", params: { type: "array" }, value: data30 });
                    errors++;
                  }
                }
              } else {
                onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0, keyword: "type", params: { type: "object" }, value: data3 });
                errors++;
              }
            }
          } else {
            onFailure({ path: instancePath + "/result/warehousesDeliveryOptions", keyword: "type", params: { type: "array" }, value: data2 });
            errors++;
          }
        }
      } else {
        onFailure({ path: instancePath + "/result", keyword: "type", params: { type: "object" }, value: data1 });
        errors++;
      }
    }
  } else {
    onFailure({ path: instancePath, keyword: "type", params: { type: "object" }, value: data });
    errors++;
  }
  return errors === 0;
}
var provideOrderDigitalCodesIds = validate18;
function validate18(data, onFailure) {
  const instancePath = "";
  return true;
}
var verifyOrderEacIds = validate19;
function validate19(data, onFailure) {
  const instancePath = "";
  return true;
}
var provideOrderItemIdentifiersIds = validate20;
function validate20(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.result !== void 0) {
      let data0 = data.result;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.items !== void 0) {
          let data1 = data0.items;
          if (Array.isArray(data1)) {
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.id !== void 0) {
                  let data3 = data2.id;
                  if (typeof data3 == "number" && Math.abs(data3) > 9007199254740991) {
                    onFailure({ path: instancePath + "/result/items/" + i0 + "/id", keyword: "safeInteger", params: {}, value: data3 });
                    errors++;
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  return errors === 0;
}
var getDeliveryOptionsIds = validate21;
function validate21(data, onFailure) {
  const instancePath = "";
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.result !== void 0) {
      let data0 = data.result;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.warehousesDeliveryOptions !== void 0) {
          let data1 = data0.warehousesDeliveryOptions;
          if (Array.isArray(data1)) {
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.warehouseId !== void 0) {
                  let data3 = data2.warehouseId;
                  if (typeof data3 == "number" && Math.abs(data3) > 9007199254740991) {
                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", keyword: "safeInteger", params: {}, value: data3 });
                    errors++;
                  }
                }
                if (data2.deliveryOptions !== void 0) {
                  let data4 = data2.deliveryOptions;
                  if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                    if (data4.pickupDelivery !== void 0) {
                      let data5 = data4.pickupDelivery;
                      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                        if (data5.pickupOptions !== void 0) {
                          let data6 = data5.pickupOptions;
                          if (Array.isArray(data6)) {
                            const len1 = data6.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data7 = data6[i1];
                              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                                if (data7.logisticPointId !== void 0) {
                                  let data8 = data7.logisticPointId;
                                  if (typeof data8 == "number" && Math.abs(data8) > 9007199254740991) {
                                    onFailure({ path: instancePath + "/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i1 + "/logisticPointId", keyword: "safeInteger", params: {}, value: data8 });
                                    errors++;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  return errors === 0;
}

export const inputs: { readonly [Id in OperationId]: Validator<Flat<Id>> } = {
  provideOrderDigitalCodes: provideOrderDigitalCodesInput,
  verifyOrderEac: verifyOrderEacInput,
  provideOrderItemIdentifiers: provideOrderItemIdentifiersInput,
  getDeliveryOptions: getDeliveryOptionsInput,
};

export const answers: Readonly<Record<OperationId, Validator<unknown>>> = {
  provideOrderDigitalCodes: provideOrderDigitalCodesAnswer,
  verifyOrderEac: verifyOrderEacAnswer,
  provideOrderItemIdentifiers: provideOrderItemIdentifiersAnswer,
  getDeliveryOptions: getDeliveryOptionsAnswer,
};

export const answerIds: Readonly<Record<OperationId, Validator<unknown>>> = {
  provideOrderDigitalCodes: provideOrderDigitalCodesIds,
  verifyOrderEac: verifyOrderEacIds,
  provideOrderItemIdentifiers: provideOrderItemIdentifiersIds,
  getDeliveryOptions: getDeliveryOptionsIds,
};

// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.
// @ts-nocheck
import type { OperationId } from "./facts.ts";
import type { Inputs } from "./types.ts";

/** One failure that a validator reports. */
export interface Failure {
  /** JSON pointer to the value that failed. */
  readonly path: string;
  /** The keyword that it failed, of JSON Schema or our own. */
  readonly keyword: string;
  /** What the keyword requires: a type, a bound, the values, or the name of the missing field. */
  readonly wanted: string | number | readonly unknown[] | undefined;
  /** The value itself, for a hint about its kind; it must not be shown. */
  readonly value: unknown;
}

/** A compiled validator, which calls back for every failure. */
export type Validator<T> = (value: unknown, onFailure: (failure: Failure) => void) => value is T;

/**
 * What a validator makes sure of, and what is sent: an input without `null` and `undefined`. Fields that exclude each
 * other may both be there, because only a rule, which users can set, says so: hence not the input itself.
 */
export type Valid<T> = [T] extends [readonly (infer Element)[]]
  ? Valid<Element>[]
  : [T] extends [object]
    ? ValidFields<T>
    : T;

type ValidFields<T, Key extends keyof T = keyof T> = { [Name in Key]: Valid<Exclude<T[Name], null | undefined>> };

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isId(value, least) {
  if (typeof value === "bigint") return BigInt.asIntN(64, value) === value && value >= least;
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}
function digits(text, from, to) {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? 10 * number + digit : NaN;
  }
  return number;
}
function isCalendarDate(text) {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? 28 + Number(isLeap) : 30 + (month + (month >> 3) & 1);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}
function isLonger(text, limit) {
  if (text.length > 2 * limit) return true;
  let count = 0;
  for (const _ of text) count += 1;
  return count > limit;
}
var provideOrderDigitalCodesInput = validate10;
function validate10(data, fail) {
  if (isObject(data)) {
    if (data.orderId === void 0) {
      fail("", "required", data, "orderId");
    }
    if (data.items === void 0) {
      fail("", "required", data, "items");
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!isId(data0, 1)) {
        fail("/campaignId", "exactId", data0, 1);
      }
    }
    if (data.orderId !== void 0) {
      let data1 = data.orderId;
      if (!isId(data1, -9223372036854776e3)) {
        fail("/orderId", "exactId", data1, -9223372036854776e3);
      }
    }
    if (data.items !== void 0) {
      let data2 = data.items;
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          fail("/items", "maxItems", data2, 100);
        }
        if (data2.length < 1) {
          fail("/items", "minItems", data2, 1);
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (isObject(data3)) {
            if (data3.id === void 0) {
              fail("/items/" + i0, "required", data3, "id");
            }
            if (data3.slip === void 0) {
              fail("/items/" + i0, "required", data3, "slip");
            }
            if (data3.activate_till === void 0) {
              fail("/items/" + i0, "required", data3, "activate_till");
            }
            if (data3.id !== void 0) {
              let data4 = data3.id;
              if (!isId(data4, -9223372036854776e3)) {
                fail("/items/" + i0 + "/id", "exactId", data4, -9223372036854776e3);
              }
            }
            if (data3.code !== void 0) {
              let data5 = data3.code;
              if (typeof data5 === "string") {
                if (data5.length > 256 && isLonger(data5, 256)) {
                  fail("/items/" + i0 + "/code", "maxLength", data5, 256);
                }
              } else {
                fail("/items/" + i0 + "/code", "type", data5, "string");
              }
            }
            if (data3.codes !== void 0) {
              let data6 = data3.codes;
              if (Array.isArray(data6)) {
                if (data6.length > 5e3) {
                  fail("/items/" + i0 + "/codes", "maxItems", data6, 5e3);
                }
                if (data6.length < 1) {
                  fail("/items/" + i0 + "/codes", "minItems", data6, 1);
                }
                const len1 = data6.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data7 = data6[i1];
                  if (typeof data7 === "string") {
                    if (data7.length > 256 && isLonger(data7, 256)) {
                      fail("/items/" + i0 + "/codes/" + i1, "maxLength", data7, 256);
                    }
                  } else {
                    fail("/items/" + i0 + "/codes/" + i1, "type", data7, "string");
                  }
                }
              } else {
                fail("/items/" + i0 + "/codes", "type", data6, "array");
              }
            }
            if (data3.slip !== void 0) {
              let data8 = data3.slip;
              if (typeof data8 === "string") {
                if (data8.length > 1e4 && isLonger(data8, 1e4)) {
                  fail("/items/" + i0 + "/slip", "maxLength", data8, 1e4);
                }
              } else {
                fail("/items/" + i0 + "/slip", "type", data8, "string");
              }
            }
            if (data3.activate_till !== void 0) {
              let data9 = data3.activate_till;
              if (typeof data9 != "string") {
                fail("/items/" + i0 + "/activate_till", "type", data9, "date");
              }
              if (typeof data9 === "string") {
                if (!isCalendarDate(data9)) {
                  fail("/items/" + i0 + "/activate_till", "calendarDate", data9);
                }
              }
            }
          } else {
            fail("/items/" + i0, "type", data3, "object");
          }
        }
      } else {
        fail("/items", "type", data2, "array");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}
var verifyOrderEacInput = validate11;
function validate11(data, fail) {
  if (isObject(data)) {
    if (data.orderId === void 0) {
      fail("", "required", data, "orderId");
    }
    if (data.code === void 0) {
      fail("", "required", data, "code");
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!isId(data0, 1)) {
        fail("/campaignId", "exactId", data0, 1);
      }
    }
    if (data.orderId !== void 0) {
      let data1 = data.orderId;
      if (!isId(data1, -9223372036854776e3)) {
        fail("/orderId", "exactId", data1, -9223372036854776e3);
      }
    }
    if (data.code !== void 0) {
      let data2 = data.code;
      if (typeof data2 === "string") {
        if (data2 === "") {
          fail("/code", "minLength", data2, 1);
        }
      } else {
        fail("/code", "type", data2, "string");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}
var provideOrderItemIdentifiersInput = validate12;
function validate12(data, fail) {
  if (isObject(data)) {
    if (data.orderId === void 0) {
      fail("", "required", data, "orderId");
    }
    if (data.items === void 0) {
      fail("", "required", data, "items");
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!isId(data0, 1)) {
        fail("/campaignId", "exactId", data0, 1);
      }
    }
    if (data.orderId !== void 0) {
      let data1 = data.orderId;
      if (!isId(data1, -9223372036854776e3)) {
        fail("/orderId", "exactId", data1, -9223372036854776e3);
      }
    }
    if (data.items !== void 0) {
      let data2 = data.items;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (isObject(data3)) {
            if (data3.id === void 0) {
              fail("/items/" + i0, "required", data3, "id");
            }
            if (data3.instances === void 0) {
              fail("/items/" + i0, "required", data3, "instances");
            }
            if (data3.id !== void 0) {
              let data4 = data3.id;
              if (!isId(data4, -9223372036854776e3)) {
                fail("/items/" + i0 + "/id", "exactId", data4, -9223372036854776e3);
              }
            }
            if (data3.instances !== void 0) {
              let data5 = data3.instances;
              if (Array.isArray(data5)) {
                const len1 = data5.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data6 = data5[i1];
                  if (isObject(data6)) {
                    if (data6.cis !== void 0) {
                      let data7 = data6.cis;
                      if (typeof data7 !== "string") {
                        fail("/items/" + i0 + "/instances/" + i1 + "/cis", "type", data7, "string");
                      }
                    }
                    if (data6.uin !== void 0) {
                      let data8 = data6.uin;
                      if (typeof data8 !== "string") {
                        fail("/items/" + i0 + "/instances/" + i1 + "/uin", "type", data8, "string");
                      }
                    }
                    if (data6.rnpt !== void 0) {
                      let data9 = data6.rnpt;
                      if (typeof data9 !== "string") {
                        fail("/items/" + i0 + "/instances/" + i1 + "/rnpt", "type", data9, "string");
                      }
                    }
                    if (data6.gtd !== void 0) {
                      let data10 = data6.gtd;
                      if (typeof data10 !== "string") {
                        fail("/items/" + i0 + "/instances/" + i1 + "/gtd", "type", data10, "string");
                      }
                    }
                    if (data6.countryCode !== void 0) {
                      let data11 = data6.countryCode;
                      if (typeof data11 !== "string") {
                        fail("/items/" + i0 + "/instances/" + i1 + "/countryCode", "type", data11, "string");
                      }
                    }
                  } else {
                    fail("/items/" + i0 + "/instances/" + i1, "type", data6, "object");
                  }
                }
              } else {
                fail("/items/" + i0 + "/instances", "type", data5, "array");
              }
            }
          } else {
            fail("/items/" + i0, "type", data3, "object");
          }
        }
      } else {
        fail("/items", "type", data2, "array");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}
var getDeliveryOptionsInput = validate13;
var pattern0 = /* @__PURE__ */ new RegExp("^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$", "u");
function validate13(data, fail) {
  if (isObject(data)) {
    if (data.items === void 0) {
      fail("", "required", data, "items");
    }
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (!isId(data0, 1)) {
        fail("/campaignId", "exactId", data0, 1);
      }
    }
    if (data.items !== void 0) {
      let data1 = data.items;
      if (Array.isArray(data1)) {
        if (data1.length > 1e3) {
          fail("/items", "maxItems", data1, 1e3);
        }
        if (data1.length < 1) {
          fail("/items", "minItems", data1, 1);
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (isObject(data2)) {
            if (data2.offerId === void 0) {
              fail("/items/" + i0, "required", data2, "offerId");
            }
            if (data2.count === void 0) {
              fail("/items/" + i0, "required", data2, "count");
            }
            if (data2.offerId !== void 0) {
              let data3 = data2.offerId;
              if (typeof data3 === "string") {
                if (!pattern0.test(data3)) {
                  fail("/items/" + i0 + "/offerId", "pattern", data3);
                }
                if (data3.length > 255 && isLonger(data3, 255)) {
                  fail("/items/" + i0 + "/offerId", "maxLength", data3, 255);
                }
                if (data3 === "") {
                  fail("/items/" + i0 + "/offerId", "minLength", data3, 1);
                }
              } else {
                fail("/items/" + i0 + "/offerId", "type", data3, "string");
              }
            }
            if (data2.count !== void 0) {
              let data4 = data2.count;
              if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                fail("/items/" + i0 + "/count", "type", data4, "integer");
              }
              if (typeof data4 == "number" && isFinite(data4)) {
                if (data4 > 1e3 || isNaN(data4)) {
                  fail("/items/" + i0 + "/count", "maximum", data4, 1e3);
                }
                if (data4 < 1 || isNaN(data4)) {
                  fail("/items/" + i0 + "/count", "minimum", data4, 1);
                }
              }
            }
            if (data2.warehouseId !== void 0) {
              let data5 = data2.warehouseId;
              if (!isId(data5, 1)) {
                fail("/items/" + i0 + "/warehouseId", "exactId", data5, 1);
              }
            }
          } else {
            fail("/items/" + i0, "type", data2, "object");
          }
        }
      } else {
        fail("/items", "type", data1, "array");
      }
    }
    if (data.courierDelivery !== void 0) {
      let data6 = data.courierDelivery;
      if (isObject(data6)) {
        if (data6.fullAddress === void 0) {
          fail("/courierDelivery", "required", data6, "fullAddress");
        }
        if (data6.fullAddress !== void 0) {
          let data7 = data6.fullAddress;
          if (typeof data7 === "string") {
            if (data7.length > 512 && isLonger(data7, 512)) {
              fail("/courierDelivery/fullAddress", "maxLength", data7, 512);
            }
            if (data7 === "") {
              fail("/courierDelivery/fullAddress", "minLength", data7, 1);
            }
          } else {
            fail("/courierDelivery/fullAddress", "type", data7, "string");
          }
        }
      } else {
        fail("/courierDelivery", "type", data6, "object");
      }
    }
    if (data.pickupDelivery !== void 0) {
      let data8 = data.pickupDelivery;
      if (isObject(data8)) {
        if (data8.logisticPointsIds === void 0) {
          fail("/pickupDelivery", "required", data8, "logisticPointsIds");
        }
        if (data8.logisticPointsIds !== void 0) {
          let data9 = data8.logisticPointsIds;
          if (Array.isArray(data9)) {
            if (data9.length > 20) {
              fail("/pickupDelivery/logisticPointsIds", "maxItems", data9, 20);
            }
            if (data9.length < 1) {
              fail("/pickupDelivery/logisticPointsIds", "minItems", data9, 1);
            }
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data10 = data9[i1];
              if (!isId(data10, 1)) {
                fail("/pickupDelivery/logisticPointsIds/" + i1, "exactId", data10, 1);
              }
            }
          } else {
            fail("/pickupDelivery/logisticPointsIds", "type", data9, "array");
          }
        }
      } else {
        fail("/pickupDelivery", "type", data8, "object");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}
var provideOrderDigitalCodesAnswer = validate14;
function validate14(data, fail) {
  if (isObject(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        fail("/status", "type", data0, "string");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}
var verifyOrderEacAnswer = validate15;
function validate15(data, fail) {
  if (isObject(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        fail("/status", "type", data0, "string");
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (isObject(data1)) {
        if (data1.verificationResult !== void 0) {
          let data2 = data1.verificationResult;
          if (typeof data2 !== "string") {
            fail("/result/verificationResult", "type", data2, "string");
          }
        }
        if (data1.attemptsLeft !== void 0) {
          let data3 = data1.attemptsLeft;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            fail("/result/attemptsLeft", "type", data3, "integer");
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 2147483647 || isNaN(data3)) {
              fail("/result/attemptsLeft", "maximum", data3, 2147483647);
            }
            if (data3 < -2147483648 || isNaN(data3)) {
              fail("/result/attemptsLeft", "minimum", data3, -2147483648);
            }
          }
        }
      } else {
        fail("/result", "type", data1, "object");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}
var provideOrderItemIdentifiersAnswer = validate16;
var pattern2 = /* @__PURE__ */ new RegExp("^[A-Z]{2}$", "u");
function validate16(data, fail) {
  if (isObject(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        fail("/status", "type", data0, "string");
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (isObject(data1)) {
        if (data1.items === void 0) {
          fail("/result", "required", data1, "items");
        }
        if (data1.items !== void 0) {
          let data2 = data1.items;
          if (Array.isArray(data2)) {
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (isObject(data3)) {
                if (data3.id !== void 0) {
                  let data4 = data3.id;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    fail("/result/items/" + i0 + "/id", "type", data4, "integer");
                  }
                  if (typeof data4 == "number" && Math.abs(data4) > 9007199254740991) {
                    fail("/result/items/" + i0 + "/id", "safeInteger", data4);
                  }
                }
                if (data3.vat !== void 0) {
                  let data5 = data3.vat;
                  if (typeof data5 !== "string") {
                    fail("/result/items/" + i0 + "/vat", "type", data5, "string");
                  }
                }
                if (data3.count !== void 0) {
                  let data6 = data3.count;
                  if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                    fail("/result/items/" + i0 + "/count", "type", data6, "integer");
                  }
                  if (typeof data6 == "number" && isFinite(data6)) {
                    if (data6 > 2147483647 || isNaN(data6)) {
                      fail("/result/items/" + i0 + "/count", "maximum", data6, 2147483647);
                    }
                    if (data6 < -2147483648 || isNaN(data6)) {
                      fail("/result/items/" + i0 + "/count", "minimum", data6, -2147483648);
                    }
                  }
                }
                if (data3.price !== void 0) {
                  let data7 = data3.price;
                  if (!(typeof data7 == "number" && isFinite(data7))) {
                    fail("/result/items/" + i0 + "/price", "type", data7, "number");
                  }
                }
                if (data3.offerName !== void 0) {
                  let data8 = data3.offerName;
                  if (typeof data8 !== "string") {
                    fail("/result/items/" + i0 + "/offerName", "type", data8, "string");
                  }
                }
                if (data3.offerId !== void 0) {
                  let data9 = data3.offerId;
                  if (typeof data9 === "string") {
                    if (!pattern0.test(data9)) {
                      fail("/result/items/" + i0 + "/offerId", "pattern", data9);
                    }
                    if (data9.length > 255 && isLonger(data9, 255)) {
                      fail("/result/items/" + i0 + "/offerId", "maxLength", data9, 255);
                    }
                    if (data9 === "") {
                      fail("/result/items/" + i0 + "/offerId", "minLength", data9, 1);
                    }
                  } else {
                    fail("/result/items/" + i0 + "/offerId", "type", data9, "string");
                  }
                }
                if (data3.instances !== void 0) {
                  let data10 = data3.instances;
                  if (!Array.isArray(data10) && data10 !== null) {
                    fail("/result/items/" + i0 + "/instances", "type", data10);
                  }
                  if (Array.isArray(data10)) {
                    if (data10.length < 1) {
                      fail("/result/items/" + i0 + "/instances", "minItems", data10, 1);
                    }
                    const len1 = data10.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data11 = data10[i1];
                      if (isObject(data11)) {
                        if (data11.cis !== void 0) {
                          let data12 = data11.cis;
                          if (typeof data12 !== "string") {
                            fail("/result/items/" + i0 + "/instances/" + i1 + "/cis", "type", data12, "string");
                          }
                        }
                        if (data11.cisFull !== void 0) {
                          let data13 = data11.cisFull;
                          if (typeof data13 !== "string") {
                            fail("/result/items/" + i0 + "/instances/" + i1 + "/cisFull", "type", data13, "string");
                          }
                        }
                        if (data11.uin !== void 0) {
                          let data14 = data11.uin;
                          if (typeof data14 !== "string") {
                            fail("/result/items/" + i0 + "/instances/" + i1 + "/uin", "type", data14, "string");
                          }
                        }
                        if (data11.rnpt !== void 0) {
                          let data15 = data11.rnpt;
                          if (typeof data15 !== "string") {
                            fail("/result/items/" + i0 + "/instances/" + i1 + "/rnpt", "type", data15, "string");
                          }
                        }
                        if (data11.gtd !== void 0) {
                          let data16 = data11.gtd;
                          if (typeof data16 !== "string") {
                            fail("/result/items/" + i0 + "/instances/" + i1 + "/gtd", "type", data16, "string");
                          }
                        }
                        if (data11.countryCode !== void 0) {
                          let data17 = data11.countryCode;
                          if (typeof data17 === "string") {
                            if (!pattern2.test(data17)) {
                              fail("/result/items/" + i0 + "/instances/" + i1 + "/countryCode", "pattern", data17);
                            }
                            if (data17.length > 2 && isLonger(data17, 2)) {
                              fail("/result/items/" + i0 + "/instances/" + i1 + "/countryCode", "maxLength", data17, 2);
                            }
                            if (data17.length < 2 * 2 && !isLonger(data17, 2 - 1)) {
                              fail("/result/items/" + i0 + "/instances/" + i1 + "/countryCode", "minLength", data17, 2);
                            }
                          } else {
                            fail("/result/items/" + i0 + "/instances/" + i1 + "/countryCode", "type", data17, "string");
                          }
                        }
                      } else {
                        fail("/result/items/" + i0 + "/instances/" + i1, "type", data11, "object");
                      }
                    }
                  }
                }
              } else {
                fail("/result/items/" + i0, "type", data3, "object");
              }
            }
          } else {
            fail("/result/items", "type", data2, "array");
          }
        }
      } else {
        fail("/result", "type", data1, "object");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}
var getDeliveryOptionsAnswer = validate17;
var pattern3 = /* @__PURE__ */ new RegExp("^([0-1][0-9]|2[0-3]):[0-5][0-9]$", "u");
function validate17(data, fail) {
  if (isObject(data)) {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        fail("/status", "type", data0, "string");
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (isObject(data1)) {
        if (data1.warehousesDeliveryOptions === void 0) {
          fail("/result", "required", data1, "warehousesDeliveryOptions");
        }
        if (data1.warehousesDeliveryOptions !== void 0) {
          let data2 = data1.warehousesDeliveryOptions;
          if (Array.isArray(data2)) {
            if (data2.length < 1) {
              fail("/result/warehousesDeliveryOptions", "minItems", data2, 1);
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (isObject(data3)) {
                if (data3.warehouseId === void 0) {
                  fail("/result/warehousesDeliveryOptions/" + i0, "required", data3, "warehouseId");
                }
                if (data3.deliveryOptions === void 0) {
                  fail("/result/warehousesDeliveryOptions/" + i0, "required", data3, "deliveryOptions");
                }
                if (data3.items === void 0) {
                  fail("/result/warehousesDeliveryOptions/" + i0, "required", data3, "items");
                }
                if (data3.warehouseId !== void 0) {
                  let data4 = data3.warehouseId;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", "type", data4, "integer");
                  }
                  if (typeof data4 == "number" && Math.abs(data4) > 9007199254740991) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", "safeInteger", data4);
                  }
                  if (typeof data4 == "number" && isFinite(data4)) {
                    if (data4 < 1 || isNaN(data4)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", "minimum", data4, 1);
                    }
                  }
                }
                if (data3.deliveryOptions !== void 0) {
                  let data5 = data3.deliveryOptions;
                  if (isObject(data5)) {
                    if (data5.courierDelivery !== void 0) {
                      let data6 = data5.courierDelivery;
                      if (isObject(data6)) {
                        if (data6.courierDeliveryOptions === void 0) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery", "required", data6, "courierDeliveryOptions");
                        }
                        if (data6.courierDeliveryOptions !== void 0) {
                          let data7 = data6.courierDeliveryOptions;
                          if (Array.isArray(data7)) {
                            if (data7.length < 1) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions", "minItems", data7, 1);
                            }
                            const len1 = data7.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              let data8 = data7[i1];
                              if (isObject(data8)) {
                                if (data8.deliveryDateInterval === void 0) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, "required", data8, "deliveryDateInterval");
                                }
                                if (data8.deliveryTimeInterval === void 0) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, "required", data8, "deliveryTimeInterval");
                                }
                                if (data8.price === void 0) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, "required", data8, "price");
                                }
                                if (data8.deliveryDateInterval !== void 0) {
                                  let data9 = data8.deliveryDateInterval;
                                  if (isObject(data9)) {
                                    if (data9.fromDate === void 0) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", "required", data9, "fromDate");
                                    }
                                    if (data9.toDate === void 0) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", "required", data9, "toDate");
                                    }
                                    if (data9.fromDate !== void 0) {
                                      let data10 = data9.fromDate;
                                      if (typeof data10 === "string") {
                                        if (!isCalendarDate(data10)) {
                                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/fromDate", "calendarDate", data10);
                                        }
                                      } else {
                                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/fromDate", "type", data10, "string");
                                      }
                                    }
                                    if (data9.toDate !== void 0) {
                                      let data11 = data9.toDate;
                                      if (typeof data11 === "string") {
                                        if (!isCalendarDate(data11)) {
                                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/toDate", "calendarDate", data11);
                                        }
                                      } else {
                                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/toDate", "type", data11, "string");
                                      }
                                    }
                                  } else {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", "type", data9, "object");
                                  }
                                }
                                if (data8.deliveryTimeInterval !== void 0) {
                                  let data12 = data8.deliveryTimeInterval;
                                  if (isObject(data12)) {
                                    if (data12.fromTime === void 0) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", "required", data12, "fromTime");
                                    }
                                    if (data12.toTime === void 0) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", "required", data12, "toTime");
                                    }
                                    if (data12.fromTime !== void 0) {
                                      let data13 = data12.fromTime;
                                      if (typeof data13 === "string") {
                                        if (!pattern3.test(data13)) {
                                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/fromTime", "pattern", data13);
                                        }
                                      } else {
                                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/fromTime", "type", data13, "string");
                                      }
                                    }
                                    if (data12.toTime !== void 0) {
                                      let data14 = data12.toTime;
                                      if (typeof data14 === "string") {
                                        if (!pattern3.test(data14)) {
                                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/toTime", "pattern", data14);
                                        }
                                      } else {
                                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/toTime", "type", data14, "string");
                                      }
                                    }
                                  } else {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", "type", data12, "object");
                                  }
                                }
                                if (data8.price !== void 0) {
                                  let data15 = data8.price;
                                  if (isObject(data15)) {
                                    if (data15.value === void 0) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", "required", data15, "value");
                                    }
                                    if (data15.currencyId === void 0) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", "required", data15, "currencyId");
                                    }
                                    if (data15.value !== void 0) {
                                      let data16 = data15.value;
                                      if (!(typeof data16 == "number" && isFinite(data16))) {
                                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/value", "type", data16, "number");
                                      }
                                    }
                                    if (data15.currencyId !== void 0) {
                                      let data17 = data15.currencyId;
                                      if (typeof data17 !== "string") {
                                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/currencyId", "type", data17, "string");
                                      }
                                    }
                                  } else {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", "type", data15, "object");
                                  }
                                }
                              } else {
                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, "type", data8, "object");
                              }
                            }
                          } else {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions", "type", data7, "array");
                          }
                        }
                      } else {
                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery", "type", data6, "object");
                      }
                    }
                    if (data5.pickupDelivery !== void 0) {
                      let data18 = data5.pickupDelivery;
                      if (isObject(data18)) {
                        if (data18.pickupOptions === void 0) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery", "required", data18, "pickupOptions");
                        }
                        if (data18.pickupOptions !== void 0) {
                          let data19 = data18.pickupOptions;
                          if (Array.isArray(data19)) {
                            const len2 = data19.length;
                            for (let i2 = 0; i2 < len2; i2++) {
                              let data20 = data19[i2];
                              if (isObject(data20)) {
                                if (data20.logisticPointId === void 0) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, "required", data20, "logisticPointId");
                                }
                                if (data20.options === void 0) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, "required", data20, "options");
                                }
                                if (data20.logisticPointId !== void 0) {
                                  let data21 = data20.logisticPointId;
                                  if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/logisticPointId", "type", data21, "integer");
                                  }
                                  if (typeof data21 == "number" && Math.abs(data21) > 9007199254740991) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/logisticPointId", "safeInteger", data21);
                                  }
                                  if (typeof data21 == "number" && isFinite(data21)) {
                                    if (data21 < 1 || isNaN(data21)) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/logisticPointId", "minimum", data21, 1);
                                    }
                                  }
                                }
                                if (data20.options !== void 0) {
                                  let data22 = data20.options;
                                  if (Array.isArray(data22)) {
                                    if (data22.length < 1) {
                                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options", "minItems", data22, 1);
                                    }
                                    const len3 = data22.length;
                                    for (let i3 = 0; i3 < len3; i3++) {
                                      let data23 = data22[i3];
                                      if (isObject(data23)) {
                                        if (data23.deliveryDateInterval === void 0) {
                                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, "required", data23, "deliveryDateInterval");
                                        }
                                        if (data23.price === void 0) {
                                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, "required", data23, "price");
                                        }
                                        if (data23.deliveryDateInterval !== void 0) {
                                          let data24 = data23.deliveryDateInterval;
                                          if (isObject(data24)) {
                                            if (data24.fromDate === void 0) {
                                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", "required", data24, "fromDate");
                                            }
                                            if (data24.toDate === void 0) {
                                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", "required", data24, "toDate");
                                            }
                                            if (data24.fromDate !== void 0) {
                                              let data25 = data24.fromDate;
                                              if (typeof data25 === "string") {
                                                if (!isCalendarDate(data25)) {
                                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/fromDate", "calendarDate", data25);
                                                }
                                              } else {
                                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/fromDate", "type", data25, "string");
                                              }
                                            }
                                            if (data24.toDate !== void 0) {
                                              let data26 = data24.toDate;
                                              if (typeof data26 === "string") {
                                                if (!isCalendarDate(data26)) {
                                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/toDate", "calendarDate", data26);
                                                }
                                              } else {
                                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/toDate", "type", data26, "string");
                                              }
                                            }
                                          } else {
                                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", "type", data24, "object");
                                          }
                                        }
                                        if (data23.price !== void 0) {
                                          let data27 = data23.price;
                                          if (isObject(data27)) {
                                            if (data27.value === void 0) {
                                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", "required", data27, "value");
                                            }
                                            if (data27.currencyId === void 0) {
                                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", "required", data27, "currencyId");
                                            }
                                            if (data27.value !== void 0) {
                                              let data28 = data27.value;
                                              if (!(typeof data28 == "number" && isFinite(data28))) {
                                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/value", "type", data28, "number");
                                              }
                                            }
                                            if (data27.currencyId !== void 0) {
                                              let data29 = data27.currencyId;
                                              if (typeof data29 !== "string") {
                                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/currencyId", "type", data29, "string");
                                              }
                                            }
                                          } else {
                                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", "type", data27, "object");
                                          }
                                        }
                                      } else {
                                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, "type", data23, "object");
                                      }
                                    }
                                  } else {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options", "type", data22, "array");
                                  }
                                }
                              } else {
                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, "type", data20, "object");
                              }
                            }
                          } else {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions", "type", data19, "array");
                          }
                        }
                      } else {
                        fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery", "type", data18, "object");
                      }
                    }
                  } else {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions", "type", data5, "object");
                  }
                }
                if (data3.items !== void 0) {
                  let data30 = data3.items;
                  if (Array.isArray(data30)) {
                    if (data30.length < 1) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/items", "minItems", data30, 1);
                    }
                    const len4 = data30.length;
                    for (let i4 = 0; i4 < len4; i4++) {
                      let data31 = data30[i4];
                      if (isObject(data31)) {
                        if (data31.offerId === void 0) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, "required", data31, "offerId");
                        }
                        if (data31.count === void 0) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, "required", data31, "count");
                        }
                        if (data31.offerId !== void 0) {
                          let data32 = data31.offerId;
                          if (typeof data32 === "string") {
                            if (!pattern0.test(data32)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", "pattern", data32);
                            }
                            if (data32.length > 255 && isLonger(data32, 255)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", "maxLength", data32, 255);
                            }
                            if (data32 === "") {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", "minLength", data32, 1);
                            }
                          } else {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", "type", data32, "string");
                          }
                        }
                        if (data31.count !== void 0) {
                          let data33 = data31.count;
                          if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", "type", data33, "integer");
                          }
                          if (typeof data33 == "number" && isFinite(data33)) {
                            if (data33 > 1e3 || isNaN(data33)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", "maximum", data33, 1e3);
                            }
                            if (data33 < 1 || isNaN(data33)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", "minimum", data33, 1);
                            }
                          }
                        }
                      } else {
                        fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, "type", data31, "object");
                      }
                    }
                  } else {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/items", "type", data30, "array");
                  }
                }
              } else {
                fail("/result/warehousesDeliveryOptions/" + i0, "type", data3, "object");
              }
            }
          } else {
            fail("/result/warehousesDeliveryOptions", "type", data2, "array");
          }
        }
      } else {
        fail("/result", "type", data1, "object");
      }
    }
  } else {
    fail("", "type", data, "object");
  }
}

/* @__NO_SIDE_EFFECTS__ */ function validator(validate) {
  return (value, onFailure) => {
    let valid = true;
    validate(value, (path, keyword, value, wanted) => {
      valid = false;
      onFailure({ path, keyword, wanted, value });
    });
    return valid;
  };
}
export const inputs: { readonly [Id in OperationId]: Validator<Valid<Inputs[Id]>> } = {
  provideOrderDigitalCodes: validator(provideOrderDigitalCodesInput),
  verifyOrderEac: validator(verifyOrderEacInput),
  provideOrderItemIdentifiers: validator(provideOrderItemIdentifiersInput),
  getDeliveryOptions: validator(getDeliveryOptionsInput),
};

export const answers: Readonly<Record<OperationId, Validator<unknown>>> = {
  provideOrderDigitalCodes: validator(provideOrderDigitalCodesAnswer),
  verifyOrderEac: validator(verifyOrderEacAnswer),
  provideOrderItemIdentifiers: validator(provideOrderItemIdentifiersAnswer),
  getDeliveryOptions: validator(getDeliveryOptionsAnswer),
};


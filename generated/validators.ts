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
  const date2 = /* @__PURE__ */ new Date(`${text2}T00:00:00Z`);
  return !Number.isNaN(date2.getTime()) && date2.toISOString().startsWith(text2);
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
  return isObject ? void 0 : found(value, ["type", "object"]);
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
function validate10(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = id(data.campaignId, 1)) {
      fail("/campaignId", faults);
    }
    if (faults = required(data.orderId) || id(data.orderId)) {
      fail("/orderId", faults);
    }
    if (faults = required(data.items) || list(data.items, 1, 100)) {
      fail("/items", faults);
    }
    if (Array.isArray(data.items)) {
      let data0 = data.items;
      for (let i0 = 0; i0 < data0.length; i0++) {
        if (faults = object(data0[i0] ?? null)) {
          fail("/items/" + i0, faults);
        } else {
          let data1 = data0[i0];
          if (faults = required(data1.id) || id(data1.id)) {
            fail("/items/" + i0 + "/id", faults);
          }
          if (faults = text(data1.code, void 0, 256)) {
            fail("/items/" + i0 + "/code", faults);
          }
          if (faults = list(data1.codes, 1, 5e3)) {
            fail("/items/" + i0 + "/codes", faults);
          }
          if (Array.isArray(data1.codes)) {
            let data2 = data1.codes;
            for (let i1 = 0; i1 < data2.length; i1++) {
              if (faults = text(data2[i1] ?? null, void 0, 256)) {
                fail("/items/" + i0 + "/codes/" + i1, faults);
              }
            }
          }
          if (faults = required(data1.slip) || text(data1.slip, void 0, 1e4)) {
            fail("/items/" + i0 + "/slip", faults);
          }
          if (faults = required(data1.activate_till) || date(data1.activate_till)) {
            fail("/items/" + i0 + "/activate_till", faults);
          }
        }
      }
    }
  }
}
function validate11(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = id(data.campaignId, 1)) {
      fail("/campaignId", faults);
    }
    if (faults = required(data.orderId) || id(data.orderId)) {
      fail("/orderId", faults);
    }
    if (faults = required(data.code) || text(data.code, 1)) {
      fail("/code", faults);
    }
  }
}
function validate12(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = id(data.campaignId, 1)) {
      fail("/campaignId", faults);
    }
    if (faults = required(data.orderId) || id(data.orderId)) {
      fail("/orderId", faults);
    }
    if (faults = required(data.items) || list(data.items)) {
      fail("/items", faults);
    }
    if (Array.isArray(data.items)) {
      let data0 = data.items;
      for (let i0 = 0; i0 < data0.length; i0++) {
        if (faults = object(data0[i0] ?? null)) {
          fail("/items/" + i0, faults);
        } else {
          let data1 = data0[i0];
          if (faults = required(data1.id) || id(data1.id)) {
            fail("/items/" + i0 + "/id", faults);
          }
          if (faults = required(data1.instances) || list(data1.instances)) {
            fail("/items/" + i0 + "/instances", faults);
          }
          if (Array.isArray(data1.instances)) {
            let data2 = data1.instances;
            for (let i1 = 0; i1 < data2.length; i1++) {
              if (faults = object(data2[i1] ?? null)) {
                fail("/items/" + i0 + "/instances/" + i1, faults);
              } else {
                let data3 = data2[i1];
                if (faults = text(data3.cis)) {
                  fail("/items/" + i0 + "/instances/" + i1 + "/cis", faults);
                }
                if (faults = text(data3.uin)) {
                  fail("/items/" + i0 + "/instances/" + i1 + "/uin", faults);
                }
                if (faults = text(data3.rnpt)) {
                  fail("/items/" + i0 + "/instances/" + i1 + "/rnpt", faults);
                }
                if (faults = text(data3.gtd)) {
                  fail("/items/" + i0 + "/instances/" + i1 + "/gtd", faults);
                }
                if (faults = text(data3.countryCode)) {
                  fail("/items/" + i0 + "/instances/" + i1 + "/countryCode", faults);
                }
              }
            }
          }
        }
      }
    }
  }
}
var pattern0 = new RegExp("^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$", "u");
function validate13(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = id(data.campaignId, 1)) {
      fail("/campaignId", faults);
    }
    if (faults = required(data.items) || list(data.items, 1, 1e3)) {
      fail("/items", faults);
    }
    if (Array.isArray(data.items)) {
      let data0 = data.items;
      for (let i0 = 0; i0 < data0.length; i0++) {
        if (faults = object(data0[i0] ?? null)) {
          fail("/items/" + i0, faults);
        } else {
          let data1 = data0[i0];
          if (faults = required(data1.offerId) || text(data1.offerId, 1, 255, pattern0)) {
            fail("/items/" + i0 + "/offerId", faults);
          }
          if (faults = required(data1.count) || int32(data1.count, 1, 1e3)) {
            fail("/items/" + i0 + "/count", faults);
          }
          if (faults = id(data1.warehouseId, 1)) {
            fail("/items/" + i0 + "/warehouseId", faults);
          }
        }
      }
    }
    if (data.courierDelivery !== void 0) {
      if (faults = object(data.courierDelivery)) {
        fail("/courierDelivery", faults);
      } else {
        let data2 = data.courierDelivery;
        if (faults = required(data2.fullAddress) || text(data2.fullAddress, 1, 512)) {
          fail("/courierDelivery/fullAddress", faults);
        }
      }
    }
    if (data.pickupDelivery !== void 0) {
      if (faults = object(data.pickupDelivery)) {
        fail("/pickupDelivery", faults);
      } else {
        let data3 = data.pickupDelivery;
        if (faults = required(data3.logisticPointsIds) || list(data3.logisticPointsIds, 1, 20)) {
          fail("/pickupDelivery/logisticPointsIds", faults);
        }
        if (Array.isArray(data3.logisticPointsIds)) {
          let data4 = data3.logisticPointsIds;
          for (let i1 = 0; i1 < data4.length; i1++) {
            if (faults = id(data4[i1] ?? null, 1)) {
              fail("/pickupDelivery/logisticPointsIds/" + i1, faults);
            }
          }
        }
      }
    }
  }
}
function validate14(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = text(data.status)) {
      fail("/status", faults);
    }
  }
}
function validate15(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = text(data.status)) {
      fail("/status", faults);
    }
    if (data.result !== void 0) {
      if (faults = object(data.result)) {
        fail("/result", faults);
      } else {
        let data0 = data.result;
        if (faults = text(data0.verificationResult)) {
          fail("/result/verificationResult", faults);
        }
        if (faults = int32(data0.attemptsLeft)) {
          fail("/result/attemptsLeft", faults);
        }
      }
    }
  }
}
var pattern2 = new RegExp("^[A-Z]{2}$", "u");
function validate16(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = text(data.status)) {
      fail("/status", faults);
    }
    if (data.result !== void 0) {
      if (faults = object(data.result)) {
        fail("/result", faults);
      } else {
        let data0 = data.result;
        if (faults = required(data0.items) || list(data0.items)) {
          fail("/result/items", faults);
        }
        if (Array.isArray(data0.items)) {
          let data1 = data0.items;
          for (let i0 = 0; i0 < data1.length; i0++) {
            if (faults = object(data1[i0] ?? null)) {
              fail("/result/items/" + i0, faults);
            } else {
              let data2 = data1[i0];
              if (faults = receivedId(data2.id)) {
                fail("/result/items/" + i0 + "/id", faults);
              }
              if (faults = text(data2.vat)) {
                fail("/result/items/" + i0 + "/vat", faults);
              }
              if (faults = int32(data2.count)) {
                fail("/result/items/" + i0 + "/count", faults);
              }
              if (faults = number(data2.price)) {
                fail("/result/items/" + i0 + "/price", faults);
              }
              if (faults = text(data2.offerName)) {
                fail("/result/items/" + i0 + "/offerName", faults);
              }
              if (faults = text(data2.offerId, 1, 255, pattern0)) {
                fail("/result/items/" + i0 + "/offerId", faults);
              }
              if (data2.instances != null) {
                if (faults = list(data2.instances, 1)) {
                  fail("/result/items/" + i0 + "/instances", faults);
                }
                if (Array.isArray(data2.instances)) {
                  let data3 = data2.instances;
                  for (let i1 = 0; i1 < data3.length; i1++) {
                    if (faults = object(data3[i1] ?? null)) {
                      fail("/result/items/" + i0 + "/instances/" + i1, faults);
                    } else {
                      let data4 = data3[i1];
                      if (faults = text(data4.cis)) {
                        fail("/result/items/" + i0 + "/instances/" + i1 + "/cis", faults);
                      }
                      if (faults = text(data4.cisFull)) {
                        fail("/result/items/" + i0 + "/instances/" + i1 + "/cisFull", faults);
                      }
                      if (faults = text(data4.uin)) {
                        fail("/result/items/" + i0 + "/instances/" + i1 + "/uin", faults);
                      }
                      if (faults = text(data4.rnpt)) {
                        fail("/result/items/" + i0 + "/instances/" + i1 + "/rnpt", faults);
                      }
                      if (faults = text(data4.gtd)) {
                        fail("/result/items/" + i0 + "/instances/" + i1 + "/gtd", faults);
                      }
                      if (faults = text(data4.countryCode, 2, 2, pattern2)) {
                        fail("/result/items/" + i0 + "/instances/" + i1 + "/countryCode", faults);
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
var pattern3 = new RegExp("^([0-1][0-9]|2[0-3]):[0-5][0-9]$", "u");
function validate17(data, fail) {
  let faults;
  if (faults = object(data ?? null)) {
    fail("", faults);
  } else {
    if (faults = text(data.status)) {
      fail("/status", faults);
    }
    if (data.result !== void 0) {
      if (faults = object(data.result)) {
        fail("/result", faults);
      } else {
        let data0 = data.result;
        if (faults = required(data0.warehousesDeliveryOptions) || list(data0.warehousesDeliveryOptions, 1)) {
          fail("/result/warehousesDeliveryOptions", faults);
        }
        if (Array.isArray(data0.warehousesDeliveryOptions)) {
          let data1 = data0.warehousesDeliveryOptions;
          for (let i0 = 0; i0 < data1.length; i0++) {
            if (faults = object(data1[i0] ?? null)) {
              fail("/result/warehousesDeliveryOptions/" + i0, faults);
            } else {
              let data2 = data1[i0];
              if (faults = required(data2.warehouseId) || receivedId(data2.warehouseId, 1)) {
                fail("/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", faults);
              }
              if (faults = required(data2.deliveryOptions) || object(data2.deliveryOptions)) {
                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions", faults);
              } else {
                let data3 = data2.deliveryOptions;
                if (data3.courierDelivery !== void 0) {
                  if (faults = object(data3.courierDelivery)) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery", faults);
                  } else {
                    let data4 = data3.courierDelivery;
                    if (faults = required(data4.courierDeliveryOptions) || list(data4.courierDeliveryOptions, 1)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions", faults);
                    }
                    if (Array.isArray(data4.courierDeliveryOptions)) {
                      let data5 = data4.courierDeliveryOptions;
                      for (let i1 = 0; i1 < data5.length; i1++) {
                        if (faults = object(data5[i1] ?? null)) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, faults);
                        } else {
                          let data6 = data5[i1];
                          if (faults = required(data6.deliveryDateInterval) || object(data6.deliveryDateInterval)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", faults);
                          } else {
                            let data7 = data6.deliveryDateInterval;
                            if (faults = required(data7.fromDate) || date(data7.fromDate)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/fromDate", faults);
                            }
                            if (faults = required(data7.toDate) || date(data7.toDate)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/toDate", faults);
                            }
                          }
                          if (faults = required(data6.deliveryTimeInterval) || object(data6.deliveryTimeInterval)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", faults);
                          } else {
                            let data8 = data6.deliveryTimeInterval;
                            if (faults = required(data8.fromTime) || text(data8.fromTime, void 0, void 0, pattern3)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/fromTime", faults);
                            }
                            if (faults = required(data8.toTime) || text(data8.toTime, void 0, void 0, pattern3)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/toTime", faults);
                            }
                          }
                          if (faults = required(data6.price) || object(data6.price)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", faults);
                          } else {
                            let data9 = data6.price;
                            if (faults = required(data9.value) || number(data9.value)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/value", faults);
                            }
                            if (faults = required(data9.currencyId) || text(data9.currencyId)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/currencyId", faults);
                            }
                          }
                        }
                      }
                    }
                  }
                }
                if (data3.pickupDelivery !== void 0) {
                  if (faults = object(data3.pickupDelivery)) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery", faults);
                  } else {
                    let data10 = data3.pickupDelivery;
                    if (faults = required(data10.pickupOptions) || list(data10.pickupOptions)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions", faults);
                    }
                    if (Array.isArray(data10.pickupOptions)) {
                      let data11 = data10.pickupOptions;
                      for (let i2 = 0; i2 < data11.length; i2++) {
                        if (faults = object(data11[i2] ?? null)) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, faults);
                        } else {
                          let data12 = data11[i2];
                          if (faults = required(data12.logisticPointId) || receivedId(data12.logisticPointId, 1)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/logisticPointId", faults);
                          }
                          if (faults = required(data12.options) || list(data12.options, 1)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options", faults);
                          }
                          if (Array.isArray(data12.options)) {
                            let data13 = data12.options;
                            for (let i3 = 0; i3 < data13.length; i3++) {
                              if (faults = object(data13[i3] ?? null)) {
                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, faults);
                              } else {
                                let data14 = data13[i3];
                                if (faults = required(data14.deliveryDateInterval) || object(data14.deliveryDateInterval)) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", faults);
                                } else {
                                  let data15 = data14.deliveryDateInterval;
                                  if (faults = required(data15.fromDate) || date(data15.fromDate)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/fromDate", faults);
                                  }
                                  if (faults = required(data15.toDate) || date(data15.toDate)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/toDate", faults);
                                  }
                                }
                                if (faults = required(data14.price) || object(data14.price)) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", faults);
                                } else {
                                  let data16 = data14.price;
                                  if (faults = required(data16.value) || number(data16.value)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/value", faults);
                                  }
                                  if (faults = required(data16.currencyId) || text(data16.currencyId)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/currencyId", faults);
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
              if (faults = required(data2.items) || list(data2.items, 1)) {
                fail("/result/warehousesDeliveryOptions/" + i0 + "/items", faults);
              }
              if (Array.isArray(data2.items)) {
                let data17 = data2.items;
                for (let i4 = 0; i4 < data17.length; i4++) {
                  if (faults = object(data17[i4] ?? null)) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, faults);
                  } else {
                    let data18 = data17[i4];
                    if (faults = required(data18.offerId) || text(data18.offerId, 1, 255, pattern0)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", faults);
                    }
                    if (faults = required(data18.count) || int32(data18.count, 1, 1e3)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", faults);
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

function validator(ask) {
  return (value, onFailure) => {
    let valid = true;
    ask(value, (path, { value, faults }) => {
      valid = false;
      for (const [keyword, wanted] of faults) {
        // Of a field that is missing its holder is told, which has the value.
        const at = path.lastIndexOf("/");
        onFailure(
          keyword === "required"
            ? { path: path.slice(0, at), keyword, wanted: path.slice(at + 1), value }
            : { path, keyword, wanted, value },
        );
      }
    });
    return valid;
  };
}
export const inputs: { readonly [Id in OperationId]: Validator<Flat<Id>> } = {
  provideOrderDigitalCodes: validator(validate10),
  verifyOrderEac: validator(validate11),
  provideOrderItemIdentifiers: validator(validate12),
  getDeliveryOptions: validator(validate13),
};

export const answers: Readonly<Record<OperationId, Validator<unknown>>> = {
  provideOrderDigitalCodes: validator(validate14),
  verifyOrderEac: validator(validate15),
  provideOrderItemIdentifiers: validator(validate16),
  getDeliveryOptions: validator(validate17),
};


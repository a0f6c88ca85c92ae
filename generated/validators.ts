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
var wrongType = (wanted) => [["type", wanted]];
var found = (...faults) => {
  const real = faults.filter((fault) => !!fault);
  return real.length > 0 ? real : void 0;
};
function object(value) {
  return value && typeof value === "object" && !Array.isArray(value) ? void 0 : wrongType("object");
}
function list(value, least = 0, most = Infinity) {
  if (!Array.isArray(value)) return wrongType("array");
  if (value.length > most) return [["maxItems", most]];
  return value.length < least ? [["minItems", least]] : void 0;
}
function text(value, least = 0, most = Infinity, pattern) {
  if (typeof value !== "string") return wrongType("string");
  const { length } = value;
  if (length <= most && length >= 2 * least && (!pattern || pattern.test(value))) return void 0;
  return found(
    length > most && (length > 2 * most || codePoints(value) > most) && ["maxLength", most],
    length < 2 * least && codePoints(value) < least && ["minLength", least],
    pattern && !pattern.test(value) && ["pattern"]
  );
}
function date(value) {
  if (typeof value !== "string") return wrongType("string");
  return isCalendarDate(value) ? void 0 : [["calendarDate"]];
}
function number(value, least = -Infinity, most = Infinity, isRight = Number.isFinite, wanted = "number") {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  const isRightType = isRight(value);
  if (isNumber && isRightType && value >= least && value <= most) return void 0;
  return found(
    !isRightType && ["type", wanted],
    isNumber && value > most && ["maximum", most],
    isNumber && value < least && ["minimum", least]
  );
}
function integer(value, least, most) {
  return number(value, least, most, Number.isInteger, "integer");
}
function receivedId(value, least, most) {
  const isUnsafe = typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isUnsafe ? [["safeInteger"]] : integer(value, least, most);
}
function id(value, least = -Infinity) {
  const isNumber = typeof value === "number";
  const isBigint = typeof value === "bigint";
  if (isNumber && Number.isSafeInteger(value) && value >= least) return void 0;
  const isWhole = Number.isInteger(value);
  return found(
    !isBigint && !isWhole && ["type", "id"],
    (isBigint ? BigInt.asIntN(64, value) !== value : isWhole && !Number.isSafeInteger(value)) && ["int64"],
    (isNumber || isBigint) && value < least && ["minimum", least]
  );
}
var provideOrderDigitalCodesInput = validate10;
function validate10(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (faults = id(data0, 1)) {
        fail("/campaignId", data0, faults);
      }
    }
    let data1 = data.orderId;
    if (faults = id(data1)) {
      fail("/orderId", data1, faults);
    }
    let data2 = data.items;
    if (faults = list(data2, 1, 100)) {
      fail("/items", data2, faults);
    }
    if (Array.isArray(data2)) {
      for (let i0 = 0; i0 < data2.length; i0++) {
        let data3 = data2[i0];
        if (faults = object(data3)) {
          fail("/items/" + i0, data3, faults);
        } else {
          let data4 = data3.id;
          if (faults = id(data4)) {
            fail("/items/" + i0 + "/id", data4, faults);
          }
          if (data3.code !== void 0) {
            let data5 = data3.code;
            if (faults = text(data5, void 0, 256)) {
              fail("/items/" + i0 + "/code", data5, faults);
            }
          }
          if (data3.codes !== void 0) {
            let data6 = data3.codes;
            if (faults = list(data6, 1, 5e3)) {
              fail("/items/" + i0 + "/codes", data6, faults);
            }
            if (Array.isArray(data6)) {
              for (let i1 = 0; i1 < data6.length; i1++) {
                let data7 = data6[i1];
                if (faults = text(data7, void 0, 256)) {
                  fail("/items/" + i0 + "/codes/" + i1, data7, faults);
                }
              }
            }
          }
          let data8 = data3.slip;
          if (faults = text(data8, void 0, 1e4)) {
            fail("/items/" + i0 + "/slip", data8, faults);
          }
          let data9 = data3.activate_till;
          if (faults = date(data9)) {
            fail("/items/" + i0 + "/activate_till", data9, faults);
          }
        }
      }
    }
  }
}
var verifyOrderEacInput = validate11;
function validate11(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (faults = id(data0, 1)) {
        fail("/campaignId", data0, faults);
      }
    }
    let data1 = data.orderId;
    if (faults = id(data1)) {
      fail("/orderId", data1, faults);
    }
    let data2 = data.code;
    if (faults = text(data2, 1)) {
      fail("/code", data2, faults);
    }
  }
}
var provideOrderItemIdentifiersInput = validate12;
function validate12(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (faults = id(data0, 1)) {
        fail("/campaignId", data0, faults);
      }
    }
    let data1 = data.orderId;
    if (faults = id(data1)) {
      fail("/orderId", data1, faults);
    }
    let data2 = data.items;
    if (faults = list(data2)) {
      fail("/items", data2, faults);
    }
    if (Array.isArray(data2)) {
      for (let i0 = 0; i0 < data2.length; i0++) {
        let data3 = data2[i0];
        if (faults = object(data3)) {
          fail("/items/" + i0, data3, faults);
        } else {
          let data4 = data3.id;
          if (faults = id(data4)) {
            fail("/items/" + i0 + "/id", data4, faults);
          }
          let data5 = data3.instances;
          if (faults = list(data5)) {
            fail("/items/" + i0 + "/instances", data5, faults);
          }
          if (Array.isArray(data5)) {
            for (let i1 = 0; i1 < data5.length; i1++) {
              let data6 = data5[i1];
              if (faults = object(data6)) {
                fail("/items/" + i0 + "/instances/" + i1, data6, faults);
              } else {
                if (data6.cis !== void 0) {
                  let data7 = data6.cis;
                  if (faults = text(data7)) {
                    fail("/items/" + i0 + "/instances/" + i1 + "/cis", data7, faults);
                  }
                }
                if (data6.uin !== void 0) {
                  let data8 = data6.uin;
                  if (faults = text(data8)) {
                    fail("/items/" + i0 + "/instances/" + i1 + "/uin", data8, faults);
                  }
                }
                if (data6.rnpt !== void 0) {
                  let data9 = data6.rnpt;
                  if (faults = text(data9)) {
                    fail("/items/" + i0 + "/instances/" + i1 + "/rnpt", data9, faults);
                  }
                }
                if (data6.gtd !== void 0) {
                  let data10 = data6.gtd;
                  if (faults = text(data10)) {
                    fail("/items/" + i0 + "/instances/" + i1 + "/gtd", data10, faults);
                  }
                }
                if (data6.countryCode !== void 0) {
                  let data11 = data6.countryCode;
                  if (faults = text(data11)) {
                    fail("/items/" + i0 + "/instances/" + i1 + "/countryCode", data11, faults);
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
var getDeliveryOptionsInput = validate13;
var pattern0 = new RegExp("^(?=.*\\S.*)[^\\x00-\\x08\\x0A-\\x1f\\x7f]{1,255}$", "u");
function validate13(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.campaignId !== void 0) {
      let data0 = data.campaignId;
      if (faults = id(data0, 1)) {
        fail("/campaignId", data0, faults);
      }
    }
    let data1 = data.items;
    if (faults = list(data1, 1, 1e3)) {
      fail("/items", data1, faults);
    }
    if (Array.isArray(data1)) {
      for (let i0 = 0; i0 < data1.length; i0++) {
        let data2 = data1[i0];
        if (faults = object(data2)) {
          fail("/items/" + i0, data2, faults);
        } else {
          let data3 = data2.offerId;
          if (faults = text(data3, 1, 255, pattern0)) {
            fail("/items/" + i0 + "/offerId", data3, faults);
          }
          let data4 = data2.count;
          if (faults = integer(data4, 1, 1e3)) {
            fail("/items/" + i0 + "/count", data4, faults);
          }
          if (data2.warehouseId !== void 0) {
            let data5 = data2.warehouseId;
            if (faults = id(data5, 1)) {
              fail("/items/" + i0 + "/warehouseId", data5, faults);
            }
          }
        }
      }
    }
    if (data.courierDelivery !== void 0) {
      let data6 = data.courierDelivery;
      if (faults = object(data6)) {
        fail("/courierDelivery", data6, faults);
      } else {
        let data7 = data6.fullAddress;
        if (faults = text(data7, 1, 512)) {
          fail("/courierDelivery/fullAddress", data7, faults);
        }
      }
    }
    if (data.pickupDelivery !== void 0) {
      let data8 = data.pickupDelivery;
      if (faults = object(data8)) {
        fail("/pickupDelivery", data8, faults);
      } else {
        let data9 = data8.logisticPointsIds;
        if (faults = list(data9, 1, 20)) {
          fail("/pickupDelivery/logisticPointsIds", data9, faults);
        }
        if (Array.isArray(data9)) {
          for (let i1 = 0; i1 < data9.length; i1++) {
            let data10 = data9[i1];
            if (faults = id(data10, 1)) {
              fail("/pickupDelivery/logisticPointsIds/" + i1, data10, faults);
            }
          }
        }
      }
    }
  }
}
var provideOrderDigitalCodesAnswer = validate14;
function validate14(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (faults = text(data0)) {
        fail("/status", data0, faults);
      }
    }
  }
}
var verifyOrderEacAnswer = validate15;
function validate15(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (faults = text(data0)) {
        fail("/status", data0, faults);
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (faults = object(data1)) {
        fail("/result", data1, faults);
      } else {
        if (data1.verificationResult !== void 0) {
          let data2 = data1.verificationResult;
          if (faults = text(data2)) {
            fail("/result/verificationResult", data2, faults);
          }
        }
        if (data1.attemptsLeft !== void 0) {
          let data3 = data1.attemptsLeft;
          if (faults = integer(data3, -2147483648, 2147483647)) {
            fail("/result/attemptsLeft", data3, faults);
          }
        }
      }
    }
  }
}
var provideOrderItemIdentifiersAnswer = validate16;
var pattern2 = new RegExp("^[A-Z]{2}$", "u");
function validate16(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (faults = text(data0)) {
        fail("/status", data0, faults);
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (faults = object(data1)) {
        fail("/result", data1, faults);
      } else {
        let data2 = data1.items;
        if (faults = list(data2)) {
          fail("/result/items", data2, faults);
        }
        if (Array.isArray(data2)) {
          for (let i0 = 0; i0 < data2.length; i0++) {
            let data3 = data2[i0];
            if (faults = object(data3)) {
              fail("/result/items/" + i0, data3, faults);
            } else {
              if (data3.id !== void 0) {
                let data4 = data3.id;
                if (faults = receivedId(data4)) {
                  fail("/result/items/" + i0 + "/id", data4, faults);
                }
              }
              if (data3.vat !== void 0) {
                let data5 = data3.vat;
                if (faults = text(data5)) {
                  fail("/result/items/" + i0 + "/vat", data5, faults);
                }
              }
              if (data3.count !== void 0) {
                let data6 = data3.count;
                if (faults = integer(data6, -2147483648, 2147483647)) {
                  fail("/result/items/" + i0 + "/count", data6, faults);
                }
              }
              if (data3.price !== void 0) {
                let data7 = data3.price;
                if (faults = number(data7)) {
                  fail("/result/items/" + i0 + "/price", data7, faults);
                }
              }
              if (data3.offerName !== void 0) {
                let data8 = data3.offerName;
                if (faults = text(data8)) {
                  fail("/result/items/" + i0 + "/offerName", data8, faults);
                }
              }
              if (data3.offerId !== void 0) {
                let data9 = data3.offerId;
                if (faults = text(data9, 1, 255, pattern0)) {
                  fail("/result/items/" + i0 + "/offerId", data9, faults);
                }
              }
              if (data3.instances != null) {
                let data10 = data3.instances;
                if (faults = list(data10, 1)) {
                  fail("/result/items/" + i0 + "/instances", data10, faults);
                }
                if (Array.isArray(data10)) {
                  for (let i1 = 0; i1 < data10.length; i1++) {
                    let data11 = data10[i1];
                    if (faults = object(data11)) {
                      fail("/result/items/" + i0 + "/instances/" + i1, data11, faults);
                    } else {
                      if (data11.cis !== void 0) {
                        let data12 = data11.cis;
                        if (faults = text(data12)) {
                          fail("/result/items/" + i0 + "/instances/" + i1 + "/cis", data12, faults);
                        }
                      }
                      if (data11.cisFull !== void 0) {
                        let data13 = data11.cisFull;
                        if (faults = text(data13)) {
                          fail("/result/items/" + i0 + "/instances/" + i1 + "/cisFull", data13, faults);
                        }
                      }
                      if (data11.uin !== void 0) {
                        let data14 = data11.uin;
                        if (faults = text(data14)) {
                          fail("/result/items/" + i0 + "/instances/" + i1 + "/uin", data14, faults);
                        }
                      }
                      if (data11.rnpt !== void 0) {
                        let data15 = data11.rnpt;
                        if (faults = text(data15)) {
                          fail("/result/items/" + i0 + "/instances/" + i1 + "/rnpt", data15, faults);
                        }
                      }
                      if (data11.gtd !== void 0) {
                        let data16 = data11.gtd;
                        if (faults = text(data16)) {
                          fail("/result/items/" + i0 + "/instances/" + i1 + "/gtd", data16, faults);
                        }
                      }
                      if (data11.countryCode !== void 0) {
                        let data17 = data11.countryCode;
                        if (faults = text(data17, 2, 2, pattern2)) {
                          fail("/result/items/" + i0 + "/instances/" + i1 + "/countryCode", data17, faults);
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
var getDeliveryOptionsAnswer = validate17;
var pattern3 = new RegExp("^([0-1][0-9]|2[0-3]):[0-5][0-9]$", "u");
function validate17(data, fail) {
  let faults;
  if (faults = object(data)) {
    fail("", data, faults);
  } else {
    if (data.status !== void 0) {
      let data0 = data.status;
      if (faults = text(data0)) {
        fail("/status", data0, faults);
      }
    }
    if (data.result !== void 0) {
      let data1 = data.result;
      if (faults = object(data1)) {
        fail("/result", data1, faults);
      } else {
        let data2 = data1.warehousesDeliveryOptions;
        if (faults = list(data2, 1)) {
          fail("/result/warehousesDeliveryOptions", data2, faults);
        }
        if (Array.isArray(data2)) {
          for (let i0 = 0; i0 < data2.length; i0++) {
            let data3 = data2[i0];
            if (faults = object(data3)) {
              fail("/result/warehousesDeliveryOptions/" + i0, data3, faults);
            } else {
              let data4 = data3.warehouseId;
              if (faults = receivedId(data4, 1)) {
                fail("/result/warehousesDeliveryOptions/" + i0 + "/warehouseId", data4, faults);
              }
              let data5 = data3.deliveryOptions;
              if (faults = object(data5)) {
                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions", data5, faults);
              } else {
                if (data5.courierDelivery !== void 0) {
                  let data6 = data5.courierDelivery;
                  if (faults = object(data6)) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery", data6, faults);
                  } else {
                    let data7 = data6.courierDeliveryOptions;
                    if (faults = list(data7, 1)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions", data7, faults);
                    }
                    if (Array.isArray(data7)) {
                      for (let i1 = 0; i1 < data7.length; i1++) {
                        let data8 = data7[i1];
                        if (faults = object(data8)) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1, data8, faults);
                        } else {
                          let data9 = data8.deliveryDateInterval;
                          if (faults = object(data9)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval", data9, faults);
                          } else {
                            let data10 = data9.fromDate;
                            if (faults = date(data10)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/fromDate", data10, faults);
                            }
                            let data11 = data9.toDate;
                            if (faults = date(data11)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryDateInterval/toDate", data11, faults);
                            }
                          }
                          let data12 = data8.deliveryTimeInterval;
                          if (faults = object(data12)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval", data12, faults);
                          } else {
                            let data13 = data12.fromTime;
                            if (faults = text(data13, void 0, void 0, pattern3)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/fromTime", data13, faults);
                            }
                            let data14 = data12.toTime;
                            if (faults = text(data14, void 0, void 0, pattern3)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/deliveryTimeInterval/toTime", data14, faults);
                            }
                          }
                          let data15 = data8.price;
                          if (faults = object(data15)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price", data15, faults);
                          } else {
                            let data16 = data15.value;
                            if (faults = number(data16)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/value", data16, faults);
                            }
                            let data17 = data15.currencyId;
                            if (faults = text(data17)) {
                              fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/courierDelivery/courierDeliveryOptions/" + i1 + "/price/currencyId", data17, faults);
                            }
                          }
                        }
                      }
                    }
                  }
                }
                if (data5.pickupDelivery !== void 0) {
                  let data18 = data5.pickupDelivery;
                  if (faults = object(data18)) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery", data18, faults);
                  } else {
                    let data19 = data18.pickupOptions;
                    if (faults = list(data19)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions", data19, faults);
                    }
                    if (Array.isArray(data19)) {
                      for (let i2 = 0; i2 < data19.length; i2++) {
                        let data20 = data19[i2];
                        if (faults = object(data20)) {
                          fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2, data20, faults);
                        } else {
                          let data21 = data20.logisticPointId;
                          if (faults = receivedId(data21, 1)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/logisticPointId", data21, faults);
                          }
                          let data22 = data20.options;
                          if (faults = list(data22, 1)) {
                            fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options", data22, faults);
                          }
                          if (Array.isArray(data22)) {
                            for (let i3 = 0; i3 < data22.length; i3++) {
                              let data23 = data22[i3];
                              if (faults = object(data23)) {
                                fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3, data23, faults);
                              } else {
                                let data24 = data23.deliveryDateInterval;
                                if (faults = object(data24)) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval", data24, faults);
                                } else {
                                  let data25 = data24.fromDate;
                                  if (faults = date(data25)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/fromDate", data25, faults);
                                  }
                                  let data26 = data24.toDate;
                                  if (faults = date(data26)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/deliveryDateInterval/toDate", data26, faults);
                                  }
                                }
                                let data27 = data23.price;
                                if (faults = object(data27)) {
                                  fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price", data27, faults);
                                } else {
                                  let data28 = data27.value;
                                  if (faults = number(data28)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/value", data28, faults);
                                  }
                                  let data29 = data27.currencyId;
                                  if (faults = text(data29)) {
                                    fail("/result/warehousesDeliveryOptions/" + i0 + "/deliveryOptions/pickupDelivery/pickupOptions/" + i2 + "/options/" + i3 + "/price/currencyId", data29, faults);
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
              let data30 = data3.items;
              if (faults = list(data30, 1)) {
                fail("/result/warehousesDeliveryOptions/" + i0 + "/items", data30, faults);
              }
              if (Array.isArray(data30)) {
                for (let i4 = 0; i4 < data30.length; i4++) {
                  let data31 = data30[i4];
                  if (faults = object(data31)) {
                    fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4, data31, faults);
                  } else {
                    let data32 = data31.offerId;
                    if (faults = text(data32, 1, 255, pattern0)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/offerId", data32, faults);
                    }
                    let data33 = data31.count;
                    if (faults = integer(data33, 1, 1e3)) {
                      fail("/result/warehousesDeliveryOptions/" + i0 + "/items/" + i4 + "/count", data33, faults);
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
    ask(value, (path, value, faults) => {
      valid = false;
      const [, holder, name] = (value === undefined && /^(.*)\/(\D[^/]*)$/.exec(path)) || [];
      // Of a field that is not there: an element of a list is of the wrong type instead.
      if (name) onFailure({ path: holder, keyword: "required", wanted: name, value });
      else for (const [keyword, wanted] of faults) onFailure({ path, keyword, wanted, value });
    });
    return valid;
  };
}
export const inputs: { readonly [Id in OperationId]: Validator<Flat<Id>> } = {
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


import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { found } from "./found.ts";

const items = [{ offerId: "SKU-1", count: 1 }];
const courierDelivery = { fullAddress: "Moscow" };
const judge = (input: object): string[] => found(check.getDeliveryOptions(input));
const basket = (...offers: unknown[]): string[] =>
  judge({ items: offers.map((offerId) => ({ offerId, count: 1 })), courierDelivery });
const points = (...logisticPointsIds: unknown[]): string[] => judge({ items, pickupDelivery: { logisticPointsIds } });

describe("delivery.either", () => {
  it("accepts one way of delivery, with the other absent or null", () => {
    expect(judge({ items, courierDelivery })).toEqual([]);
    expect(judge({ items, courierDelivery: null, pickupDelivery: { logisticPointsIds: [1] } })).toEqual([]);
  });

  it("reports both and neither at the input as a whole", () => {
    const error = ["error delivery.either"];
    expect(judge({ items })).toEqual(error);
    expect(judge({ items, courierDelivery, pickupDelivery: { logisticPointsIds: [1] } })).toEqual(error);
  });

  it("treats one with the wrong shape as given", () => {
    expect(judge({ items, courierDelivery: 5 })).toEqual(["error schema.type /courierDelivery"]);
  });
});

describe("offer.repeated", () => {
  it("accepts offers that differ in case or inner white space", () => {
    expect(basket("A", "a", "A 1", "A  1")).toEqual([]);
  });

  it("refuses an offer given twice once trimmed, as the server does", () => {
    expect(basket("A", "B", " A\t")).toEqual(["error offer.repeated /items/2/offerId"]);
  });

  it("checks well-shaped elements beside malformed ones", () => {
    expect(basket("A", 5, "A")).toEqual([
      "error schema.type /items/1/offerId",
      "error offer.repeated /items/2/offerId",
    ]);
  });

  it("is not fooled by property names that every object has", () => {
    expect(basket("__proto__", "__proto__")).toEqual(["error offer.repeated /items/1/offerId"]);
  });
});

describe("points.repeated", () => {
  it("refuses a point given twice, as number or bigint", () => {
    expect(points(1, 2, 3n)).toEqual([]);
    expect(points(1, 2, 1n)).toEqual(["error points.repeated /pickupDelivery/logisticPointsIds/2"]);
  });

  it("checks well-shaped points beside malformed ones", () => {
    expect(points(7, "7", 7)).toEqual([
      "error schema.type /pickupDelivery/logisticPointsIds/1",
      "error points.repeated /pickupDelivery/logisticPointsIds/2",
    ]);
  });
});

describe("address.blank", () => {
  const address = (fullAddress: string): string[] => judge({ items, courierDelivery: { fullAddress } });

  it.each(["Москва", "x", "12", "東京", "г. Москва, undefined", "null street 5"])("accepts %j", (text) => {
    expect(address(text)).toEqual([]);
  });

  it.each([
    ...[" ", "\n", "\u00a0", "\u200b", "\ufeff", "\u3164", ",", ", , ", "-", "—"],
    ...["undefined", "null", "undefined, undefined", "null null", "[object Object]", "NaN"],
  ])("warns about %j", (text) => {
    expect(address(text)).toEqual(["warn address.blank /courierDelivery/fullAddress"]);
  });
});

describe("the limits of a basket", () => {
  it("are 1 to 1000 units, a SKU of 255 characters, 20 points and an address of 512 characters", () => {
    const many = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
    expect(judge({ items: [{ offerId: "x".repeat(255), count: 1000 }], courierDelivery })).toEqual([]);
    expect(judge({ items: [{ offerId: "x", count: 1001 }], courierDelivery })).toEqual([
      "error schema.maximum /items/0/count",
    ]);
    expect(judge({ items: [{ offerId: "x", count: 0 }], courierDelivery })).toEqual([
      "error schema.minimum /items/0/count",
    ]);
    expect(basket("x".repeat(256))).toContainEqual("error schema.maxLength /items/0/offerId");
    expect(basket("   ")).toEqual(["error schema.pattern /items/0/offerId"]);
    expect(basket("a\u0000b")).toEqual(["error schema.pattern /items/0/offerId"]);
    expect(points(...many(20))).toEqual([]);
    expect(points(...many(21))).toEqual(["error schema.maxItems /pickupDelivery/logisticPointsIds"]);
    expect(points(0)).toEqual(["error schema.minimum /pickupDelivery/logisticPointsIds/0"]);
    expect(judge({ items, courierDelivery: { fullAddress: "x".repeat(512) } })).toEqual([]);
    expect(judge({ items, courierDelivery: { fullAddress: "x".repeat(513) } })).toEqual([
      "error schema.maxLength /courierDelivery/fullAddress",
    ]);
  });
});

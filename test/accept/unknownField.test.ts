import { describe, expect, it } from "@jest/globals";
import type { OperationId } from "../../generated/facts.ts";
import { unknownField } from "../../src/accept/unknownField.ts";
import { check } from "../../src/check.ts";

const hint = (operation: OperationId, path: string, name: string): string | undefined =>
  unknownField(operation, path, name).hint?.replace(/^Did you mean (.*)\?$/, "$1");

describe("a field that is not documented", () => {
  it("is refused at its place with the probable name", () => {
    const item = { itemId: 1, digitalCodes: ["K"], slip: "s", activateTill: "2999-12-31" };
    const issues = check.provideOrderDigitalCodes({ orderId: 1, items: [item] });
    expect(issues.filter(({ rule }) => rule === "field.unknown")).toMatchObject([
      { path: "/items/0/itemId", severity: "error", hint: "Did you mean id?" },
      { path: "/items/0/digitalCodes", severity: "error", hint: "Did you mean codes?" },
      { path: "/items/0/activateTill", severity: "error", hint: "Did you mean activate_till?" },
    ]);
  });

  it.each([
    ["activateTill", "activate_till"],
    ["ActivateTill", "activate_till"],
    ["ACTIVATE_TILL", "activate_till"],
    ["activate-till", "activate_till"],
    ["activatetill", "activate_till"],
    ["item_id", "id"],
    ["Id", "id"],
    ["digital_codes", "codes"],
    ["Codes", "codes"],
    ["keys", "codes"],
    ["instructions", "slip"],
    ["validUntil", "activate_till"],
  ])("%s in an item of digital goods probably means %s", (name, right) => {
    expect(hint("provideOrderDigitalCodes", "/items/0", name)).toBe(right);
  });

  it.each<[OperationId, string, string, string]>([
    ["verifyOrderEac", "", "codes", "code"],
    ["verifyOrderEac", "", "eacCode", "code"],
    ["verifyOrderEac", "", "order_id", "orderId"],
    ["provideOrderItemIdentifiers", "/items/0/instances/0", "code", "cis"],
    ["provideOrderItemIdentifiers", "/items/0/instances/0", "country_code", "countryCode"],
    ["getDeliveryOptions", "/items/0", "id", "offerId"],
    ["getDeliveryOptions", "/items/0", "quantity", "count"],
    ["getDeliveryOptions", "/courierDelivery", "address", "fullAddress"],
    ["getDeliveryOptions", "/pickupDelivery", "logisticPointIds", "logisticPointsIds"],
    // One level deeper.
    ["getDeliveryOptions", "", "fullAddress", "courierDelivery.fullAddress"],
    ["provideOrderDigitalCodes", "", "slip", "items[].slip"],
    ["provideOrderItemIdentifiers", "/items/0", "cis", "instances[].cis"],
  ])("in %s, at %j, %s probably means %s", (operation, path, name, right) => {
    expect(hint(operation, path, name)).toBe(right);
  });

  it.each(["frobnicate", "constructor", "", "я".repeat(50)])("has no hint when nothing resembles it: %j", (name) => {
    expect(hint("provideOrderDigitalCodes", "/items/0", name)).toBeUndefined();
  });

  it("is not named when its name could be a value", () => {
    for (const name of ["KEY-1234", "ключ", "x".repeat(41), "a/b", "a~b", "__proto__1"]) {
      const said = unknownField("provideOrderDigitalCodes", "/items/0", name);
      expect(said.path).toBe("/items/0/*");
      expect(said.problem).not.toContain(name);
    }
  });

  it("is no issue when it is undefined or null", () => {
    expect(check.verifyOrderEac({ orderId: 1, code: "1", extra: undefined, other: null })).toEqual([]);
  });
});

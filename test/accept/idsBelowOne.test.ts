import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { pathsOf } from "../operations/pathsOf.ts";

const cis = "0104607178452011215Rt!kQ";
const key = (id: unknown): object => ({ id, codes: ["K"], slip: "How", activate_till: "2999-12-31" });

describe("ids.below-one", () => {
  it.each([0, -0, -1, 0n, -5n, -(2n ** 62n)])("warns about %p as id of an order or of an item", (id) => {
    expect(check.verifyOrderEac({ orderId: id, code: "1234" })).toMatchObject([
      { path: "/orderId", rule: "ids.below-one", severity: "warn" },
    ]);
    const digital = check.provideOrderDigitalCodes({ orderId: id, items: [key(id)] });
    const marked = check.provideOrderItemIdentifiers({ orderId: id, items: [{ id, instances: [{ cis }] }] });
    for (const issues of [digital, marked]) {
      expect(pathsOf(issues, "ids.below-one")).toEqual(["/orderId", "/items/0/id"]);
      expect(issues).toHaveLength(2);
    }
  });

  it.each([1, 1n, 59533171650, 2n ** 62n])("accepts %p", (id) => {
    expect(check.verifyOrderEac({ orderId: id, code: "1234" })).toEqual([]);
    expect(check.provideOrderDigitalCodes({ orderId: id, items: [key(id)] })).toEqual([]);
  });

  it("leaves what is no id to the schema", () => {
    expect(
      check.provideOrderDigitalCodes({ orderId: "0", items: [key("0"), {}, null] }).map(({ rule }) => rule),
    ).not.toContain("ids.below-one");
  });
});

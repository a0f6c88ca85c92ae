import { describe, expect, it } from "@jest/globals";
import { schemaMessage } from "../../src/accept/schemaMessage.ts";

const decisions = ["REFUND_MONEY", "REPAIR", "OTHER_DECISION"];
const told = (value: unknown, wanted: readonly string[] = decisions): unknown =>
  schemaMessage({ path: "/decision", keyword: "enum", value, wanted });

describe("a value that is none of those described", () => {
  const lists = "must be one of REFUND_MONEY, REPAIR, OTHER_DECISION";

  it("is told which there are, and which it may have meant", () => {
    for (const value of ["refundMoney", "refund money", "REFUND_MONY"])
      expect(told(value)).toMatchObject({ rule: "schema.enum", problem: lists, hint: "Did you mean REFUND_MONEY?" });
  });

  it("gets no hint if nothing is close to it", () => {
    for (const value of ["", "EXCHANGE", 7, {}, null])
      expect(told(value)).toMatchObject({ problem: lists, hint: undefined });
  });

  it("gets the hint alone if there are too many to list", () => {
    const many = Array.from({ length: 16 }, (_, index) => `VALUE_${String.fromCharCode(65 + index)}`);
    expect(told("value a", many)).toMatchObject({
      problem: "is not a documented value",
      hint: "Did you mean VALUE_A?",
    });
  });
});

it.each([Number.NaN, Infinity, -Infinity])("a number that is none is named, as from an unset variable: %d", (value) => {
  const problem = `must be a whole number, not ${value}`;
  expect(schemaMessage({ path: "/orderId", keyword: "exactId", value, wanted: 1 })).toMatchObject({ problem });
  expect(schemaMessage({ path: "/count", keyword: "type", value, wanted: "integer" })).toMatchObject({ problem });
});

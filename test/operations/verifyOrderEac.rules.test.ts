import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";

const judge = (code: unknown): unknown[] =>
  check.verifyOrderEac({ orderId: 1, code }).map(({ path, rule, severity }) => [path, rule, severity]);

describe("a courier code", () => {
  it.each(["1234", "0417", "x", "12 34"])("may be %j", (code) => {
    expect(judge(code)).toEqual([]);
  });

  it("must not be empty, absent or a number", () => {
    expect(judge("")).toEqual([["/code", "schema.minLength", "error"]]);
    expect(judge(null)).toEqual([["/code", "schema.required", "error"]]);
    expect(judge(1234)).toEqual([["/code", "schema.type", "error"]]);
  });

  it.each([" 1234", "1234\n", " "])("causes a warning with white space around it: %j", (code) => {
    expect(judge(code)).toEqual([["/code", "eac.white-space", "warn"]]);
  });
});

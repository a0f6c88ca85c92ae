import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.ts";
import { found } from "./found.ts";

const judge = (code: unknown): string[] => found(check.verifyOrderEac({ orderId: 1, code }));

describe("a courier code", () => {
  it.each(["1234", "0417", "x", "12-34", "AbC-9", "0".repeat(64), "~!"])("may be %j", (code) => {
    expect(judge(code)).toEqual([]);
  });

  it("must not be empty, absent or a number", () => {
    expect(judge("")).toEqual(["error schema.minLength /code"]);
    expect(judge(null)).toEqual(["error schema.required /code"]);
    expect(judge(1234)).toEqual(["error schema.type /code"]);
  });

  it.each([" ", "\t\n", "\u200b", "\ufeff"])("must not be blank: %j", (code) => {
    expect(judge(code)).toEqual(["error eac.blank /code"]);
  });

  it.each(["undefined", "null", " NaN", "[object Object]", "{{code}}", "#N/A"])(
    "must not stand for a missing value: %j",
    (code) => {
      expect(judge(code)).toContain("error eac.blank /code");
    },
  );

  it.each([" 1234", "1234\n", "12 34", "12\t34", "12\u00a034", "12\u202f34", "12\r\n34", "\ufeff1234"])(
    "causes a warning with white space anywhere: %j",
    (code) => {
      expect(judge(code)).toEqual(["warn eac.white-space /code"]);
    },
  );

  it.each([
    ...["1234\u200b", "12\u200e34", "\u00601234\u2060", "12\u00ad34"],
    ...["1234\u0000", "1234\u001d", "\u001b1234", "12\u007f34"],
    // Digits of full width and of Arabic, letters that look like Latin ones, dashes.
    ...["\uff11234", "\u0661234", "12\u041734", "\u0410BC", "12\u201334", "12\u221234", "😀", "\ud83d"],
  ])("causes a warning with control, invisible or look-alike characters: %j", (code) => {
    expect(judge(code)).toEqual(["warn eac.characters /code"]);
  });
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { allDistinct } from "../../src/accept/allDistinct.ts";

const numbered = (count: number, text: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => text(index));

describe("allDistinct", () => {
  it("agrees with a Set, for few strings and many", () => {
    const texts = fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ maxLength: 40, unit: "binary" })), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(texts, fc.boolean(), (some, onlyOnce) => {
        const list = onlyOnce ? [...new Set(some)] : some;
        expect(allDistinct(list)).toBe(new Set(list).size === list.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["the last characters", (index: number) => `KEY-${index}`],
    ["the first", (index: number) => `${index}-KEY`.padEnd(60, "Y")],
    ["nothing that it samples", (index: number) => `KKKKK${String(index).padStart(6, "0")}${"Y".repeat(60)}`],
  ])("finds a duplicate among many strings that differ in %s", (_, text) => {
    const texts = numbered(20_000, text);
    expect(allDistinct(texts)).toBe(true);
    // Another string with the same characters.
    texts[19_000] = structuredClone(texts[7] ?? "");
    expect(allDistinct(texts)).toBe(false);
  });
});

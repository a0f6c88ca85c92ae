import { describe, expect, it } from "@jest/globals";
import { maxRequestBytes } from "../../generated/facts.ts";
import { check } from "../../src/check.ts";

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const item = { id: 1, slip: "s", activate_till: "2999-12-31" };
const keysOf = (unit: string) => (count: number) => ({
  items: [{ ...item, codes: Array.from({ length: count }, (_, index) => `${index}${unit.repeat(120)}K`) }],
});
const codesOf = (tail: string) => (count: number) => ({
  items: [
    {
      id: 1,
      instances: Array.from({ length: count }, (_, index) => ({
        cis: `010460717845201121${String(index).padStart(13, "0")}\u001d91${tail}`,
      })),
    },
  ],
});

/** The body of the most elements that is not above the size, and the one that has one element more. */
function around(size: number, bodyOf: (count: number) => unknown): readonly [unknown, unknown] {
  const [first, second] = [bytesOf(bodyOf(1_000)), bytesOf(bodyOf(1_001))];
  let count = 1_000 + Math.floor((size - first) / (second - first));
  while (bytesOf(bodyOf(count)) > size) count -= 1;
  while (bytesOf(bodyOf(count + 1)) <= size) count += 1;
  return [bodyOf(count), bodyOf(count + 1)];
}

const sizeRules = (issues: readonly { rule: string }[]): string[] =>
  issues.map(({ rule }) => rule).filter((rule) => rule.startsWith("body."));

// With a warning at each key or code, the one about the size would not be among the first hundred.
const rules = { "keys.invisible": "off", "cis.characters": "off" } as const;

describe("a check reports a body as soon as it is too large", () => {
  it.each(["x", '"', "\\", "\u001d", "\n", "\u007f", "é", "Ж", "\u2028", "😀", "\ud800"])("with keys of %j", (unit) => {
    const judge = (body: unknown): string[] =>
      sizeRules(check.provideOrderDigitalCodes({ orderId: 1, ...(body as object) }, { rules }));
    const [small, large] = around(maxRequestBytes.warn, keysOf(unit));
    expect([judge(small), judge(large)]).toEqual([[], ["body.near-limit"]]);
    const [allowed, refused] = around(maxRequestBytes.refuse, keysOf(unit));
    expect([judge(allowed), judge(refused)]).toEqual([["body.near-limit"], ["body.size"]]);
  });

  it.each([
    ["y".repeat(60)],
    ['"'.repeat(60)],
    ['\u001d"'.repeat(30).slice(1)],
    ["Ж".repeat(60)],
    ["\u0001".repeat(60)],
  ])("with marking codes whose tail is %j", (tail) => {
    const judge = (body: unknown): string[] =>
      sizeRules(check.provideOrderItemIdentifiers({ orderId: 1, ...(body as object) }, { rules }));
    const [small, large] = around(maxRequestBytes.warn, codesOf(tail));
    expect([judge(small), judge(large)]).toEqual([[], ["body.near-limit"]]);
  });
});

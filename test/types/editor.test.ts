import { describe, expect, it, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { calls, readDescription } from "../../scripts/generate/description.ts";
import { messages } from "../../scripts/build/editor.ts";

// `npm run build` fails if this differs from what the language service says.
const report = readFileSync("docs/api/editor.md", "utf8");
const shown = [...report.matchAll(/^```ts\n([\s\S]*?)\n```$|^- `(.*?)`<br>/gm)].map(
  ([, code, field]) => code ?? field ?? "",
);
const aliasOf = (code: string): string | undefined => /^type (\w+) =/.exec(code)?.[1];

describe("what an editor shows", () => {
  it("has 25 lines at most, and names instead of helper types", () => {
    expect(shown.length).toBeGreaterThan(400);
    expect(shown.filter((code) => code.split("\n").length > 25)).toEqual([]);
    expect(
      shown.filter((code) => /\b(Given|Absent|Either|Pick|Omit|Flat|Lenient|Valid|Plain|Schemas)\b/.test(code)),
    ).toEqual([]);
  });

  it("is cut off only where a name stands for a long list itself", () => {
    const cut = shown.filter((code) => code.includes("... "));
    expect(cut.map(aliasOf)).toEqual(["CurrencyType", "RuleId"]);
  });

  it("has no tags and formats among the words of the description", () => {
    expect(report).not.toMatch(/@description|@link|Format: /);
  });
});

test.each(["item", "input"])("a field of an unfinished %s already has its words", (what) => {
  const [, section = ""] = report.split(`### a field of an unfinished ${what}\n`);
  expect(section).toMatch(/^\n```ts\n.*\n\n\(property\) \w+Base\.\w+: .*\n```\n\nThe /);
});

test("the codes of all error classes are offered", () => {
  const [, offered = ""] = /### the code of an error\n\n```ts\n.*\n\n(.*)\n```/.exec(report) ?? [];
  const ofClasses = shown.flatMap((code) => /^\(property\) \w+Error\.code: "(.*)"$/.exec(code)?.[1] ?? []);
  // An ApiError's own is not a literal: its subclasses have others.
  expect(offered.split(", ").sort()).toEqual(["api", ...ofClasses].sort());
});

test("every schema of the description is a public name, and so are the input and the result of each operation", async () => {
  const description = await readDescription();
  const { components } = description;
  const declared = new Map(shown.map((code) => [/^(?:interface|type) (\w+)/.exec(code)?.[1], code]));
  const ofOperations = calls(description).flatMap(({ id }) => {
    const name = id.charAt(0).toUpperCase() + id.slice(1);
    return [`${name}Input`, `${name}Result`];
  });
  const names = [...Object.keys(components.schemas), ...ofOperations];
  expect(names.filter((name) => !declared.has(name))).toEqual([]);
  for (const [name, { type, oneOf }] of Object.entries(components.schemas)) {
    const isInterface = type === "object" && oneOf === undefined;
    expect(`${name}: ${declared.get(name)}`).toMatch(isInterface ? /: interface / : /: type /);
  }
});

describe("the compiler", () => {
  const told = messages();

  it.each([
    ["no keys", "Property 'codes' is missing"],
    ["no keys, written in place", "Property 'codes' is missing"],
    ["both codes and code", "Type 'string' is not assignable to type 'NotWithCodes'."],
    ["both, code first", "Type 'string[]' is not assignable to type 'NotWithCode'."],
    ["activateTill", "Did you mean to write 'activate_till'?"],
    ["no activate_till", "Property 'activate_till' is missing"],
    ["no slip", "Property 'slip' is missing"],
    ["no id of an item", "Property 'id' is missing"],
    ["a string id", "Type 'string' is not assignable to type 'number | bigint'."],
    ["a string id of an item", "Type 'string' is not assignable to type 'number | bigint'."],
    ["no items", "Property 'items' is missing"],
    ["no order", "Property 'orderId' is missing"],
    ["no code", "Property 'code' is missing"],
    ["no instances", "Property 'instances' is missing"],
    ["no delivery", "Property 'courierDelivery' is missing"],
    ["both deliveries", "is not assignable to type 'NotWithCourierDelivery'."],
    ["no address", "Property 'fullAddress' is missing"],
    ["no count", "Property 'count' is missing"],
    ["no offerId", "Property 'offerId' is missing"],
  ])("answers %s with: %s", (mistake, message) => {
    expect(told[mistake]).toContain(message);
  });

  it("never names the deprecated code where keys are missing", () => {
    expect(told["no keys"]).not.toContain("'code'");
  });

  it("has an answer to every mistake", () => {
    expect(Object.values(told).filter((message) => message === "")).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { fieldTables } from "../../scripts/pages/fieldTables.ts";
import { english, russian } from "../../scripts/pages/language.ts";
import { ruleTable } from "../../scripts/pages/ruleTable.ts";
import { operationPage } from "../../scripts/pages/operationPage.ts";
import { type Call, calls, type Description, type Schema, success } from "../../scripts/generate/description.ts";
import { flatInput } from "../../scripts/generate/inputSchema.ts";

const description = parse(readFileSync("openapi/openapi.yaml", "utf8")) as Description;

/** The names of the fields of an object, at any depth. */
function fieldsOf({ properties = {}, items }: Schema): string[] {
  const own = Object.entries(properties).flatMap(([name, schema]) => [name, ...fieldsOf(schema)]);
  return items ? [...own, ...fieldsOf(items)] : own;
}

function resultOf(call: Call): Schema {
  return success(description, call).properties?.["result"] ?? {};
}

const pages = [english, russian].flatMap((language) => calls(description).map((call) => ({ language, call })));

describe.each(pages)("the page of $call.id, $language.code,", ({ language, call }) => {
  let page: string;
  beforeAll(async () => {
    page = await operationPage(description, call, language);
  });

  it("has every field of the request and the response", () => {
    const fields = [...fieldsOf(flatInput(description, call)), ...fieldsOf(resultOf(call))];
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`\`${name}?\``))).toEqual([]);
  });

  it("has no broken links to its own sections", () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase());
    const linked = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(linked.filter((anchor) => !headings.includes(anchor ?? ""))).toEqual([]);
  });
});

it("a page states what is retried, which values a field may have, and which error an example becomes", async () => {
  const [codes] = calls(description);
  const page = codes ? await operationPage(description, codes, english) : "";
  expect(page).toContain("- **Quota:** 10 000 an hour (Market's OpenAPI description, since 2026-06)");
  expect(page).toContain("the client never repeats the request. The effect of sending keys twice is not documented.");
  expect(page).toContain("| **`codes?`**<br>list (1 to 5000 elements) of `string` (at most 256 characters) | The keys");
  expect(page).toContain('| **`parallel`**<br>`RateLimitError`, `kind: "parallel"`<br>`outcome`: `refused` | provide');
});

it("a Russian page marks what is there in English alone", async () => {
  const [first] = calls(description);
  // The words of another operation do not fit its fields.
  const id = "verifyOrderEac";
  const operation = { ...first?.operation, operationId: id };
  const page = await operationPage(description, { ...first, id, operation } as Call, russian);
  expect(page).toContain("**`items`**");
  expect(page).toMatch(/The digital goods of the order, .* \(англ\.\) \|/);
});

it("an operation without a body has a page too", async () => {
  const [first] = calls(description);
  const { requestBody: _, responses, ...operation } = first?.operation ?? {};
  const onlySuccess = { ...operation, responses: { "200": responses?.["200"] } };
  const page = await operationPage(description, { ...first, operation: onlySuccess } as Call, english);
  expect(page).toContain("orderId: 59533171650");
});

it("an operation without rules has no empty table of them", () => {
  expect(ruleTable([], english)).toBe("");
});

describe("a table of fields", () => {
  const place = { description, language: english, operation: "verifyOrderEac", side: "fields" } as const;
  const tableOf = (field: Schema): string => fieldTables(place, { properties: { field } });

  it("lists the values of a closed enum", () => {
    expect(tableOf({ type: "string", enum: ["A", "B"] })).toContain('| **`field?`**<br>`"A"`, `"B"` |');
  });

  it.each<Schema>([
    { type: "object", properties: { at: { type: "string" } } },
    { type: "array", items: { type: "object", properties: { at: { type: "string" } } } },
  ])("requires a name for an object, alone or in a list", (field) => {
    expect(() => tableOf(field)).toThrow("The object of field needs a name");
  });
});

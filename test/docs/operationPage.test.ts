import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { fieldTables } from "../../scripts/docs/fieldTables.ts";
import { operationPage } from "../../scripts/docs/operationPage.ts";
import {
  type Call,
  calls,
  type Description,
  flatInput,
  type Schema,
  success,
} from "../../scripts/generate/description.ts";

const description = parse(readFileSync("openapi/openapi.yaml", "utf8")) as Description;

/** The names of the fields of an object, at any depth. */
function fieldsOf({ properties = {}, items }: Schema): string[] {
  const own = Object.entries(properties).flatMap(([name, schema]) => [name, ...fieldsOf(schema)]);
  return items ? [...own, ...fieldsOf(items)] : own;
}

function resultOf(call: Call): Schema {
  return success(description, call).properties?.["result"] ?? {};
}

describe.each(calls(description).map((call) => [call.id, call] as const))("the page of %s", (_, call) => {
  const page = operationPage(description, call);

  it("has every field of the request and the response", () => {
    const fields = [...fieldsOf(flatInput(description, call)), ...fieldsOf(resultOf(call))];
    expect(fields.length).toBeGreaterThan(2);
    expect(fields.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`\`${name}?\``))).toEqual([]);
  });

  it("has no broken links to its own sections", () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase());
    const linked = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(linked.filter((anchor) => !headings.includes(anchor ?? ""))).toEqual([]);
  });
});

it("a page states what is retried and which values a field may have", () => {
  const [codes] = calls(description);
  const page = codes ? operationPage(description, codes) : "";
  expect(page).toContain("- **Quota:** 10 000 per hour (upstream, since 2026-06)");
  expect(page).toContain("never repeated: The effect of sending keys twice is not documented.");
  expect(page).toContain("| **`codes?`**<br>list (1 to 5000 elements) of `string` (at most 256 characters) | The keys");
});

it("an operation without a body has a page too", () => {
  const [first] = calls(description);
  const { requestBody: _, ...operation } = first?.operation ?? {};
  const page = operationPage(description, { ...first, operation } as Call);
  expect(page).toContain("campaignId: 148203957");
});

describe("a table of fields", () => {
  const tableOf = (field: Schema): string => fieldTables(description, { properties: { field } }, "input");

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

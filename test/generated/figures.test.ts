import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { maxIntegrationLength, type OperationId, productionUrl } from "../../generated/facts.ts";
import { calls, readDescription, type Schema } from "../../scripts/generate/description.ts";
import { flatInput } from "../../scripts/generate/inputSchema.ts";
import { settableRules } from "../../src/operations/ruleIds.ts";

// Only the description states limits. Here, sentences that repeat them for readers are compared with it.

/** The text on one line, without the stars of doc comments. */
const flat = (path: string): string => readFileSync(path, "utf8").replaceAll(/\n\s*(?:\*|\/\/)?\s*/g, " ");

async function fieldsOf(operation: OperationId): Promise<Record<string, Schema>> {
  const description = await readDescription();
  const call = calls(description).find(({ id }) => id === operation);
  return (call && flatInput(description, call).properties) ?? {};
}

test("doc comments have the figures of the description", () => {
  const options = flat("src/options/clientOptions.ts");
  expect(options).toContain(`@defaultValue \`${productionUrl}\``);
  expect(options).toContain(`at most ${maxIntegrationLength} characters`);
});

test("the rule for tags allows those that the description lists", async () => {
  const { items } = await fieldsOf("provideOrderDigitalCodes");
  const namesIn = (text = ""): string[] => [...text.matchAll(/`([a-z]\w*)`/g)].map(([, name = ""]) => name);
  const listed = namesIn(items?.items?.properties?.["slip"]?.description);
  const rule = settableRules.provideOrderDigitalCodes.find(({ id }) => id === "slip.tags");
  expect(listed.length).toBeGreaterThan(6);
  expect(new Set(namesIn(rule?.requirement))).toEqual(new Set(["slip", ...listed]));
});

test("the version of the description is the date on which it was last compared", async () => {
  const { info } = await readDescription();
  expect(readFileSync("openapi/README.md", "utf8")).toContain(`| Last compared | ${info.version}, commit `);
  expect(readFileSync("openapi/acknowledged.yaml", "utf8")).toContain(`date: "${info.version}"`);
});

/** Every nested schema with its place. */
function within(schema: Schema, place: string): (readonly [place: string, schema: Schema])[] {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [`${place}.${name}`, field] as const);
  const parts = schema.items ? [...fields, [`${place}[]`, schema.items] as const] : fields;
  return [[place, schema], ...parts.flatMap(([at, part]) => within(part, at))];
}

test("a limit that a field's text repeats is the one in its schema", async () => {
  const description = await readDescription();
  const found = calls(description).flatMap((call) =>
    within(flatInput(description, call), call.id).flatMap(([place, schema]) => {
      const bounds = [schema, schema.items ?? {}].flatMap(({ maxItems, maxLength, maximum, anyOf = [] }) => [
        ...[maxItems, maxLength, maximum].map(String),
        // The marking codes state theirs within their patterns.
        ...anyOf.flatMap(({ pattern }) => /\{1,(\d+)\}\$\)/.exec(String(pattern))?.[1] ?? []),
      ]);
      const words = (schema.description ?? "").replaceAll(/\s+/g, " ");
      return [...words.matchAll(/(?:at most|\b1 to) (\d[\d ]*)/g)].map(([, text = ""]) => {
        const number = text.replaceAll(" ", "");
        return { place, number, stated: bounds.includes(number) };
      });
    }),
  );
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter(({ stated }) => !stated)).toEqual([]);
});

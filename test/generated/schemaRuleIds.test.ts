import { expect, it } from "@jest/globals";
import { readDescription } from "../../scripts/generate/description.ts";
import { validatorsModule } from "../../scripts/generate/validators.ts";
import { schemaRuleIds } from "../../scripts/pages/schemaRuleIds.ts";

it.each([
  ["an input", "VerifyOrderEacRequest"],
  ["an element of a list", "OrderItemIdentifiers"],
  ["an element of a list within a list", "OrderItemInstance"],
])("a new keyword is found wherever it occurs: in %s", async (_where, name) => {
  const description = structuredClone(await readDescription());
  const { properties } = description.components.schemas[name] ?? {};
  if (!properties) throw new Error(`The description has no ${name}`);
  properties["kind"] = { type: "string", enum: ["A"] };
  expect(schemaRuleIds(await validatorsModule(description))).toContain("schema.enum");
});

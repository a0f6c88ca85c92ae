import { readFile } from "node:fs/promises";
import { settableRules } from "../../src/operations/ruleIds.ts";
import { table } from "../table.ts";
import type { Language } from "./language.ts";
import { ruleTable } from "./ruleTable.ts";
import { schemaRuleIds } from "./schemaRuleIds.ts";

/** The requirements of the rules that come from openapi/openapi.yaml. */
const ofTheDescription = {
  "schema.required": "A required field is present. `null` and `undefined` count as absent.",
  "schema.type": "A value has the described type. An id is an integer `number` or a `bigint`, never a string.",
  "schema.format": "An id is exact and fits into 64 bits; a date exists and is written `YYYY-MM-DD`.",
  "schema.minimum": "A number is not too small.",
  "schema.maximum": "A number is not too large.",
  "schema.minLength": "A string is not too short.",
  "schema.maxLength": "A string is not too long, counted in Unicode code points.",
  "schema.minItems": "A list is not too short.",
  "schema.maxItems": "A list is not too long, before elements are merged.",
  "schema.pattern": "A string matches the described pattern.",
  "schema.enum": "A value is one of those described.",
};

/** The page of all rules, from the code. */
export async function rulesPage(language: Language): Promise<string> {
  const { code, say, demand } = language;
  const inUse = schemaRuleIds(await readFile(new URL("../../generated/validators.ts", import.meta.url), "utf8"));
  const unexplained = [...inUse].filter((rule) => !(rule in ofTheDescription));
  if (inUse.size === 0 || unexplained.length > 0)
    throw new Error(
      `scripts/pages/rulesPage.ts lacks a requirement for: ${unexplained.join(", ") || "no rules were found"}`,
    );
  const { all, ...byOperation } = settableRules;
  // The sources are in English, and so they stand in the English page alone.
  const settable = (rules: typeof all): string => ruleTable(rules, language, code === "en");
  return `# ${say("Rules")}

${code === "en" ? "English · [Русский](ru/rules.md)" : "[English](../rules.md) · Русский"}

<!-- Written by \`npm run generate\` from the code. Do not edit. -->

${say("Every request is checked before it is sent. An `error` stops the call; a `warn` is reported and the call proceeds.")}

## ${say("Rules of the OpenAPI description")}

${say("These are always errors; their severity cannot be changed.")}

${table(
  [say("Rule"), say("Requirement")],
  Object.entries(ofTheDescription)
    .filter(([id]) => inUse.has(id))
    .map(([id, requirement]) => [`\`${id}\``, demand(id, requirement)]),
)}

## ${say("Rules whose severity can be set")}

${say('`rules: { "slip.tags": "off" }`, in the options of a client, a call or a check, sets a rule to `error`, `warn` or `off`.')}

### ${say("All operations")}

${settable(all)}

${Object.entries(byOperation)
  .filter(([, rules]) => rules.length > 0)
  .map(([operation, rules]) => `### ${operation}\n\n${settable(rules)}`)
  .join("\n\n")}
`;
}

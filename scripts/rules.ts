/** Writes docs/rules.md, the table of all rules, from the code; with --check, only compares and fails if it differs. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import type { RuleFacts } from "../src/accept/rule.ts";
import { settableRules } from "../src/operations/ruleIds.ts";
import { schemaRuleIds } from "./rules/schemaRuleIds.ts";

const file = fileURLToPath(new URL("../docs/rules.md", import.meta.url));

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
};

const inUse = schemaRuleIds(await readFile(new URL("../generated/validators.ts", import.meta.url), "utf8"));
const unexplained = [...inUse].filter((rule) => !(rule in ofTheDescription));
if (inUse.size === 0 || unexplained.length > 0)
  throw new Error(`scripts/rules.ts lacks a requirement for: ${unexplained.join(", ") || "no rules were found"}`);

const cell = (text: string): string => text.replaceAll("|", String.raw`\|`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const settable = (rules: readonly RuleFacts[]): string =>
  table(
    ["Rule", "Default", "Requirement", "Source"],
    rules.map(({ id, severity, requirement, source }) => [`\`${id}\``, `\`${severity}\``, requirement, source]),
  );

const { all, ...byOperation } = settableRules;
const text = `# Rules

<!-- Written by scripts/rules.ts from the code. Do not edit. -->

Every request is checked before it is sent. An \`error\` stops the call; a \`warn\` is reported and the call proceeds.

## Rules of the OpenAPI description

These are always errors; their severity cannot be changed.

${table(
  ["Rule", "Requirement"],
  Object.entries(ofTheDescription).map(([id, requirement]) => [`\`${id}\``, requirement]),
)}

## Rules whose severity can be set

\`rules: { "slip.tags": "off" }\`, in the options of a client, a call or a check, sets a rule to \`error\`, \`warn\` or
\`off\`.

### All operations

${settable(all)}

${Object.entries(byOperation)
  .map(([operation, rules]) => `### ${operation}\n\n${settable(rules)}`)
  .join("\n\n")}
`;

const content = await format(text, { ...(await resolveConfig(file)), parser: "markdown" });
const present = await readFile(file, "utf8").catch(() => undefined);

if (present === content) {
  console.log("docs/rules.md is up to date");
} else if (process.argv.includes("--check")) {
  console.error("docs/rules.md is out of date. Run npm run rules.");
  process.exitCode = 1;
} else {
  await writeFile(file, content);
  console.log("written: docs/rules.md");
}

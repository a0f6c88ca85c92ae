/** Writes docs/rules.md, the table of all rules, from the code; with --check only compares, and fails when it differs. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import type { RuleFacts } from "../src/accept/rule.ts";
import { settableRules } from "../src/operations/ruleIds.ts";
import { rulesOfInputs } from "./rules/rulesOfInputs.ts";

const file = fileURLToPath(new URL("../docs/rules.md", import.meta.url));

/** The rules that the description itself states, as openapi/openapi.yaml has them. */
const ofTheDescription = {
  "schema.required": "A field that must be there is there. `null` and `undefined` count as absent.",
  "schema.type": "A value is of the described type. An id is a whole `number` or a `bigint`, never text.",
  "schema.format": "An id is held exactly and fits into 64 bits; a day exists and is written `YYYY-MM-DD`.",
  "schema.minimum": "A number is not too small.",
  "schema.maximum": "A number is not too large.",
  "schema.minLength": "A text is not too short.",
  "schema.maxLength": "A text is not too long, characters counted as Unicode does.",
  "schema.minItems": "A list is not too short.",
  "schema.maxItems": "A list is not too long, as it was written.",
  "schema.pattern": "A text has the described form.",
};

const asked = rulesOfInputs(await readFile(new URL("../generated/validators.ts", import.meta.url), "utf8"));
const unexplained = [...asked].filter((rule) => !(rule in ofTheDescription));
if (asked.size === 0 || unexplained.length > 0)
  throw new Error(`scripts/rules.ts does not say what these ask: ${unexplained.join(", ") || "there are none"}`);

const cell = (text: string): string => text.replaceAll("|", String.raw`\|`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const settable = (rules: readonly RuleFacts[]): string =>
  table(
    ["Rule", "Default", "It asks", "Source"],
    rules.map(({ id, severity, asks, source }) => [`\`${id}\``, `\`${severity}\``, asks, source]),
  );

const { all, ...byOperation } = settableRules;
const text = `# Rules

<!-- Written by scripts/rules.ts from the code. Do not edit. -->

Every request is checked before it is sent. An \`error\` stops the call, a \`warn\` is reported and the call goes on.

## What the description states

These are always errors and cannot be set.

${table(
  ["Rule", "It asks"],
  Object.entries(ofTheDescription).map(([id, asks]) => [`\`${id}\``, asks]),
)}

## What can be set

\`rules: { "slip.tags": "off" }\`, for a client, a call or a check, gives a rule another weight: \`error\`, \`warn\` or
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
  console.error("docs/rules.md is not what the code gives. Run npm run rules.");
  process.exitCode = 1;
} else {
  await writeFile(file, content);
  console.log("written: docs/rules.md");
}

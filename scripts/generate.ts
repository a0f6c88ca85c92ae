/**
 * Writes generated/ from openapi/openapi.yaml, and whatever else repeats the limits that it states: its examples of a 420
 * and the tables of limits for readers. With --check, only compares and fails if something differs.
 */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { type Description, descriptionFile } from "./generate/description.ts";
import { examplesModule, factsModule } from "./generate/facts.ts";
import { pagesWithLimits, withLimits } from "./generate/limitTables.ts";
import { withQuotasInExamples } from "./generate/quotaExamples.ts";
import { rejectUnsupported } from "./generate/rejectUnsupported.ts";
import { typesModule } from "./generate/types.ts";
import { validatorsModule } from "./generate/validators.ts";
import { writeFiles } from "./writeFiles.ts";

// The generated types repeat the examples.
const described = withQuotasInExamples(await readFile(descriptionFile, "utf8"));
const description = parse(described) as Description;
rejectUnsupported(description);
const modules = {
  types: await typesModule(description),
  facts: factsModule(description),
  examples: examplesModule(description),
  validators: await validatorsModule(description),
};

const files = new Map([["openapi/openapi.yaml", described]]);
for (const [name, text] of Object.entries(modules))
  files.set(
    `generated/${name}.ts`,
    `// Written by \`npm run generate\` from openapi/openapi.yaml. Do not edit.\n${text}`,
  );
for (const page of pagesWithLimits) {
  const text = await readFile(new URL(`../${page}`, import.meta.url), "utf8");
  files.set(page, withLimits(page, text, description));
}
await writeFiles(files);

/**
 * Writes generated/ from openapi/openapi.yaml, and whatever else repeats the limits that it states: its examples of a 420
 * and the tables of limits for readers. With --check, only compares and fails if something differs.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { parse } from "yaml";
import { type Description, descriptionFile } from "./generate/description.ts";
import { examplesModule, factsModule } from "./generate/facts.ts";
import { pagesWithLimits, withLimits } from "./generate/limitTables.ts";
import { withQuotasInExamples } from "./generate/quotaExamples.ts";
import { rejectUnsupported } from "./generate/rejectUnsupported.ts";
import { typesModule } from "./generate/types.ts";
import { validatorsModule } from "./generate/validators.ts";

const header = "// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.\n";
const root = new URL("../", import.meta.url);

// The generated types repeat the examples.
const described = withQuotasInExamples(await readFile(descriptionFile, "utf8"));
const description = parse(described) as Description;
rejectUnsupported(description);
const modules = {
  "types.ts": await typesModule(description),
  "facts.ts": factsModule(description),
  "examples.ts": examplesModule(description),
  "validators.ts": await validatorsModule(description),
};

async function withTable(page: string): Promise<string> {
  const file = fileURLToPath(new URL(page, root));
  const text = withLimits(page, await readFile(file, "utf8"), description);
  return format(text, { ...(await resolveConfig(file)), parser: "markdown" });
}

const files = new Map(Object.entries(modules).map(([name, text]) => [`generated/${name}`, header + text]));
files.set("openapi/openapi.yaml", described);
for (const page of pagesWithLimits) files.set(page, await withTable(page));

const stale: string[] = [];
for (const [name, content] of files) {
  const file = new URL(name, root);
  const present = await readFile(file, "utf8").catch(() => undefined);
  if (present === content) continue;
  stale.push(name);
  if (!process.argv.includes("--check")) await writeFile(file, content);
}

if (!process.argv.includes("--check")) {
  console.log(stale.length > 0 ? `written: ${stale.join(", ")}` : "nothing changed");
} else if (stale.length > 0) {
  console.error(`out of date with openapi/openapi.yaml: ${stale.join(", ")}. Run npm run generate.`);
  process.exitCode = 1;
}

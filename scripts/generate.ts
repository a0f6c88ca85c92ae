/** Writes generated/ from openapi/openapi.yaml; with --check, only compares and fails if they differ. */
import { readFile, writeFile } from "node:fs/promises";
import { readDescription } from "./generate/description.ts";
import { examplesModule, factsModule } from "./generate/facts.ts";
import { rejectUnsupported } from "./generate/rejectUnsupported.ts";
import { schemasModule, typesModule } from "./generate/types.ts";
import { validatorsModule } from "./generate/validators.ts";

const header = "// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.\n";
const folder = new URL("../generated/", import.meta.url);

const description = await readDescription();
rejectUnsupported(description);
const modules = {
  "types.ts": await typesModule(description),
  "schemas.ts": await schemasModule(description),
  "facts.ts": factsModule(description),
  "examples.ts": examplesModule(description),
  "validators.ts": await validatorsModule(description),
};

const stale: string[] = [];
for (const [name, text] of Object.entries(modules)) {
  const content = header + text;
  const file = new URL(name, folder);
  const present = await readFile(file, "utf8").catch(() => undefined);
  if (present === content) continue;
  stale.push(name);
  if (!process.argv.includes("--check")) await writeFile(file, content);
}

if (!process.argv.includes("--check")) {
  console.log(stale.length > 0 ? `written: ${stale.join(", ")}` : "nothing changed");
} else if (stale.length > 0) {
  console.error(`generated/ is out of date with openapi/openapi.yaml: ${stale.join(", ")}. Run npm run generate.`);
  process.exitCode = 1;
}

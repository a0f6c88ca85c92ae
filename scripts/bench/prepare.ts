import { createClient } from "@hey-api/openapi-ts";
import { build } from "esbuild";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDescription, type Schema } from "../generate/description.ts";

/** Repeats the type of a schema in each of its alternatives, which hey-api would otherwise not check. */
function repeatTypes(schema: Schema): void {
  for (const branch of schema.anyOf ?? []) if (schema.type !== undefined) branch.type ??= schema.type;
  for (const inner of [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])])
    repeatTypes(inner);
}

/**
 * The client and the zod schemas that hey-api generates from our description. "Either this field or that" is left out:
 * its version of it refuses every request.
 */
export async function generate(folder: string): Promise<void> {
  const description = await readDescription();
  for (const schema of Object.values(description.components.schemas)) {
    if (schema.oneOf?.every((branch) => Object.keys(branch).join() === "required")) delete schema.oneOf;
    repeatTypes(schema);
  }
  await createClient({
    input: { ...description },
    output: `${folder}/hey-api-zod`,
    logs: { level: "silent" },
    plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "zod", { name: "@hey-api/sdk", validator: "zod" }],
  });
}

/** Compiles entrants and programs to plain modules, with packages external: a loader would distort the figures. */
export async function compile(folder: string, into: string): Promise<void> {
  await build({
    absWorkingDir: folder,
    entryPoints: ["entrants/*.ts", "programs/*.ts"],
    outdir: into,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  });
  writeFileSync(join(into, "empty.mjs"), "");
}

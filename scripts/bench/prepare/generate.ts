import { createClient } from "@hey-api/openapi-ts";
import { readDescription, type Schema } from "../../generate/description.ts";

/** Repeats the type of a schema in each of its alternatives, which would otherwise not be checked. */
function sayTypes(schema: Schema): void {
  for (const branch of schema.anyOf ?? []) if (schema.type !== undefined) branch.type ??= schema.type;
  for (const inner of [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])])
    sayTypes(inner);
}

/**
 * The clients that hey-api generates from our description: plain, and with zod and valibot validators. "Either
 * this field or that" is left out: their version of it refuses every request.
 */
export async function generate(folder: string): Promise<void> {
  const description = await readDescription();
  for (const schema of Object.values(description.components.schemas)) {
    if (schema.oneOf?.every((branch) => Object.keys(branch).join() === "required")) delete schema.oneOf;
    sayTypes(schema);
  }
  const job = { input: { ...description }, logs: { level: "silent" as const } };
  await createClient({ ...job, output: `${folder}/hey-api`, plugins: ["@hey-api/client-fetch"] });
  for (const validator of ["zod", "valibot"] as const) {
    await createClient({
      ...job,
      output: `${folder}/hey-api-${validator}`,
      plugins: ["@hey-api/client-fetch", "@hey-api/typescript", validator, { name: "@hey-api/sdk", validator }],
    });
  }
}

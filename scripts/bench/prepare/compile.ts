import { build } from "esbuild";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Compiles the entrants and the programs to plain modules, with packages external: a loader would distort the
 * measurements.
 */
export async function compile(folder: string, into: string): Promise<void> {
  await build({
    absWorkingDir: folder,
    entryPoints: ["entrants/*.ts", "programs/*.ts", "validators/*.ts"],
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

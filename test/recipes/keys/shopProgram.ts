import { build } from "esbuild";
import { join } from "node:path";
import type { Programs } from "./trade.ts";

/** Builds a program of the example into the folder, and gives its file. It says when it is up. */
export async function buildProgram(folder: string, name: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(process.cwd(), "docs/examples/keys", `${name}.ts`)],
    outfile,
    banner: { js: `import { writeSync } from "node:fs"; writeSync(1, "up\\n");` },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    alias: { "yandex-market-orders": join(process.cwd(), "src/index.ts") },
    logLevel: "warning",
  });
  return outfile;
}

export async function buildPrograms(folder: string): Promise<Programs> {
  return {
    shop: await buildProgram(folder, "shop"),
    afterRestore: await buildProgram(folder, "afterRestore"),
    addKeys: await buildProgram(folder, "addKeys"),
  };
}

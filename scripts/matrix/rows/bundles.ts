/** Minified bundles, run where the package itself cannot be found. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { consumer } from "../consumer.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

const viteConfig = (entry: string, outDir: string): string => `export default {
  build: {
    target: "es2022",
    minify: true,
    modulePreload: false,
    emptyOutDir: true,
    outDir: ${JSON.stringify(outDir)},
    rolldownOptions: { input: ${JSON.stringify(entry)}, output: { entryFileNames: "bundle.mjs" } },
  },
};
`;

export function bundleRows({ bundles, targets, folder }: World): Row[] {
  const row = (name: string, build: (entry: string, outDir: string) => Promise<string>): Row => ({
    environment: `${name} bundle, minified`,
    version: `${bundles.version(name.toLowerCase())}, Node ${process.versions.node}`,
    label: name,
    async prove() {
      const entry = await bundles.write(`${name}.entry.mjs`, await consumer({ format: "esm", label: name }, targets));
      const outDir = join(folder, "bundled", name);
      await mkdir(outDir, { recursive: true });
      return run(process.execPath, [await build(entry, outDir)], { cwd: outDir });
    },
  });
  return [
    row("Vite", async (entry, outDir) => {
      const vite = bundles.file("vite", "bin/vite.js");
      const file = await bundles.write("vite.config.mjs", viteConfig(entry, outDir));
      await run(process.execPath, [vite, "build", "--config", file], { cwd: bundles.folder });
      return join(outDir, "bundle.mjs");
    }),
    row("esbuild", async (entry, outDir) => {
      const esbuild = bundles.file("esbuild", "bin/esbuild");
      const bundle = join(outDir, "bundle.cjs");
      const flags = ["--bundle", "--minify", "--platform=node", "--format=cjs", `--outfile=${bundle}`];
      await run(process.execPath, [esbuild, entry, ...flags], { cwd: bundles.folder });
      return bundle;
    }),
  ];
}

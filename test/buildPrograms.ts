import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles programs once, so that each process need not compile them: in a new folder beside node_modules, as
 * `NAME.mjs`. To each of its files `import.meta.url` is where it was.
 */
export const buildPrograms = (...files: readonly string[]): Promise<string> => bundle(files);

/** The same, with code that each program begins with. */
export async function bundle(files: readonly string[], beginning = ""): Promise<string> {
  const temp = join(process.cwd(), "temp");
  mkdirSync(temp, { recursive: true });
  const outdir = mkdtempSync(join(temp, "programs-"));
  await build({
    entryPoints: [...files],
    outdir,
    banner: { js: beginning },
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    plugins: [
      {
        name: "own-url",
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const url = JSON.stringify(pathToFileURL(path).href);
            return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", url), loader: "ts" };
          });
        },
      },
    ],
  });
  return outdir;
}

/**
 * Writes dist/: each entry as ESM and CommonJS with one rolled-up declaration file, the program, and the description. Fails
 * when the public types, or what an editor shows of them, differ from docs/api; with --accept it updates them there. Then,
 * and when the sources do not compile, there still is a whole dist/: without it the compiler cannot read the tests.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { appendFile, chmod, copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { editorReport, editorReportFile } from "./build/editor.ts";
import { rollUp } from "./build/rollUp.ts";
import { withoutTableTexts } from "./build/withoutTableTexts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const accepting = process.argv.includes("--accept");
const entries = {
  index: "src/index.ts",
  cis: "src/cis/index.ts",
  mock: "src/mock/index.ts",
  redis: "src/redis/index.ts",
  undici: "src/undici/index.ts",
};

/** The program of the package: all in one file, so that it adds nothing to what the entries share. */
const program = { cli: "src/cli/main.ts" };

async function bundle(entryPoints: Record<string, string>, format: "esm" | "cjs"): Promise<void> {
  await build({
    entryPoints,
    outdir: "dist",
    bundle: true,
    // openapi-fetch is compiled in: its CommonJS half cannot be imported by default from an ES module's twin.
    external: ["@stoplight/prism-cli", "undici"],
    platform: "node",
    target: "es2022",
    format,
    plugins: [withoutTableTexts],
    splitting: format === "esm" && entryPoints === entries,
    chunkNames: "chunk-[hash]",
    outExtension: { ".js": format === "esm" ? ".js" : ".cjs" },
    sourcemap: entryPoints === entries,
    logLevel: "warning",
    // Provides `import.meta.url` to CommonJS files from a Node module, which the core must not import.
    ...(format === "cjs" && { define: { "import.meta.url": "ownUrl" }, inject: ["scripts/build/ownUrl.ts"] }),
  });
}

/**
 * Puts what entries share into one file, not into one for each set of entries: Node takes 0.4 ms to import a file, so that
 * several were a quarter of an import.
 */
async function joinChunks(): Promise<void> {
  const isChunk = (file: string): boolean => /^chunk-\w+\.js(\.map)?$/.test(file);
  const chunks = (await readdir("dist")).filter(isChunk);
  const all = chunks.filter((file) => file.endsWith(".js")).map((file) => `export * from "./${file}";`);
  await build({
    stdin: { contents: all.join("\n"), resolveDir: "dist" },
    outfile: "dist/shared.js",
    bundle: true,
    target: "es2022",
    format: "esm",
    sourcemap: true,
    logLevel: "warning",
  });
  for (const name of Object.keys(entries)) {
    const text = await readFile(`dist/${name}.js`, "utf8");
    await writeFile(`dist/${name}.js`, text.replaceAll(/"\.\/chunk-\w+\.js"/g, '"./shared.js"'));
  }
  await Promise.all(chunks.map((file) => rm(`dist/${file}`)));
}

/**
 * What the declarations take from the DOM's types or Node's, for projects that have neither: an interface merges with the
 * whole one where there is one.
 */
const globals = `
declare global {
  interface AbortSignal {}
  interface Headers {
    get(name: string): string | null;
  }
  interface URL {}
}
`;

/** Reports what an editor shows of the public types, and whether it is something else than before. */
async function reportEditor(): Promise<boolean> {
  const report = editorReport();
  if (report === (await readFile(editorReportFile, "utf8"))) return false;
  if (accepting) await writeFile(editorReportFile, report);
  return true;
}

await rm("temp", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
await rm("dist", { recursive: true, force: true });
await Promise.all([bundle(entries, "esm"), bundle(entries, "cjs"), bundle(program, "esm")]);
await joinChunks();
await chmod("dist/cli.js", 0o755);
const changed: string[] = [];
for (const [name, source] of Object.entries(entries)) {
  if (rollUp(root, name, source, accepting)) changed.push(`docs/api/${name}.api.md`);
  await appendFile(`dist/${name}.d.ts`, globals);
  await copyFile(`dist/${name}.d.ts`, `dist/${name}.d.cts`);
}
if (await reportEditor()) changed.push(editorReportFile);
await copyFile("openapi/openapi.yaml", "dist/openapi.yaml");
// What is compiled in.
await copyFile("node_modules/openapi-fetch/LICENSE", "dist/openapi-fetch.LICENSE");
await copyFile("node_modules/lossless-json/LICENSE.md", "dist/lossless-json.LICENSE");
if (changed.length > 0 && !accepting)
  throw new Error(`what users see differs from ${changed.join(", ")}; if this is intended: npm run build -- --accept`);

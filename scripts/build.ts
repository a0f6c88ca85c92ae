/**
 * Writes dist/: each entry as ESM and CommonJS with one rolled-up declaration file, the program, and the description. Fails
 * when the public types differ from docs/api; with --accept it updates them there.
 */
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { build, type Plugin } from "esbuild";
import { execFileSync } from "node:child_process";
import { appendFile, chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { editorReport } from "./build/editor.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts: string[]): string => join(root, ...parts);

const accepting = process.argv.includes("--accept");
const entries = {
  index: "src/index.ts",
  cis: "src/cis/index.ts",
  mock: "src/mock/index.ts",
  redis: "src/redis/index.ts",
  undici: "src/undici/index.ts",
};

/** The program of the package: all in one file, so that it adds nothing to the chunks that the entries share. */
const program = { cli: "src/cli/main.ts" };

/** Provides `import.meta.url` to CommonJS files from a Node module, which the core must not import. */
const ownUrl = at("scripts/build/ownUrl.ts");

/** Leaves out the 2 kB of texts that only the table of rules (`npm run generate`) needs. */
const withoutTableTexts: Plugin = {
  name: "without the texts of the table of rules",
  setup({ onLoad }) {
    onLoad({ filter: /(\.rules|commonRules|idsBelowOne)\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replaceAll(/^\s+(?:requirement|source):\s*(?:"(?:[^"\\]|\\.)*"|`[^`]*`),$/gm, "");
      if (/^\s+(?:requirement|source):/m.test(contents))
        throw new Error(`${path} has a text for the table that is not a plain string`);
      return { contents, loader: "ts" };
    });
  },
};

async function bundle(entryPoints: Record<string, string>, format: "esm" | "cjs"): Promise<void> {
  await build({
    absWorkingDir: root,
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
    ...(format === "cjs" && { define: { "import.meta.url": "ownUrl" }, inject: [ownUrl] }),
  });
}

/** Rolls up the declarations of an entry into one file, and reports its public types. */
function rollUp(name: string, source: string): void {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: at("api-extractor.json"),
    packageJsonFullPath: at("package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: at("temp/types", source.replace(/\.ts$/, ".d.ts")),
      compiler: { tsconfigFilePath: at("tsconfig.build.json") },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: `${name}.api.md`,
        reportFolder: at("docs/api"),
        reportTempFolder: at("temp/api"),
      },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: at("dist", `${name}.d.ts`) },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: "warning" as never },
          // No release tags are used: what index.ts exports is public.
          "ae-missing-release-tag": { logLevel: "none" as never },
          // Unexported types are in the report anyway.
          "ae-forgotten-export": { logLevel: "none" as never },
        },
      },
    },
  });
  const { apiReportChanged, errorCount, warningCount } = Extractor.invoke(config, {
    localBuild: accepting,
    showVerboseMessages: false,
    messageCallback(message) {
      // Silences notes about its own TypeScript version and about updated reports.
      if (!message.messageId.startsWith("console-")) return;
      message.logLevel = "none" as never;
      message.handled = true;
    },
  });
  if (apiReportChanged && !accepting) {
    const report = `docs/api/${name}.api.md`;
    throw new Error(`the public types differ from ${report}; if this is intended: npm run build -- --accept`);
  }
  if (errorCount > 0 || warningCount > 0)
    throw new Error(`the types of ${name} have ${errorCount + warningCount} problems`);
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

/** Reports what an editor shows of the public types. */
async function reportEditor(): Promise<void> {
  const file = at("docs/api/editor.md");
  const report = editorReport();
  if (report === (await readFile(file, "utf8").catch(() => ""))) return;
  if (!accepting)
    throw new Error("editors show something else than docs/api/editor.md; if intended: npm run build -- --accept");
  await writeFile(file, report);
}

await rm(at("dist"), { recursive: true, force: true });
await rm(at("temp"), { recursive: true, force: true });
await mkdir(at("docs/api"), { recursive: true });
execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
await Promise.all([bundle(entries, "esm"), bundle(entries, "cjs"), bundle(program, "esm")]);
await chmod(at("dist/cli.js"), 0o755);
for (const [name, source] of Object.entries(entries)) {
  rollUp(name, source);
  await appendFile(at("dist", `${name}.d.ts`), globals);
  await copyFile(at("dist", `${name}.d.ts`), at("dist", `${name}.d.cts`));
}
await reportEditor();
await copyFile(at("openapi/openapi.yaml"), at("dist/openapi.yaml"));
// What is compiled in.
await copyFile(at("node_modules/openapi-fetch/LICENSE"), at("dist/openapi-fetch.LICENSE"));
await copyFile(at("node_modules/lossless-json/LICENSE.md"), at("dist/lossless-json.LICENSE"));

import { build } from "esbuild";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { entrantIds, entrants } from "../entrants/entrants.ts";
import type { Found } from "../report/found.ts";
import { table } from "../report/table.ts";
import { verdict } from "../report/verdict.ts";

interface Size {
  readonly minified: number;
  readonly compressed: number;
}

async function bundle(file: string, platform: "neutral" | "browser"): Promise<Size> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../entrants/${file}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform,
    target: "es2022",
    mainFields: ["browser", "module", "main"],
    external: ["node:*", ...builtinModules],
    logLevel: "warning",
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: contents.length, compressed: gzipSync(contents, { level: 9 }).length };
}

/** Some packages are smaller in browsers, where they omit what Node needs. */
async function sizeOf(file: string): Promise<Size> {
  const [neutral, browser] = [await bundle(file, "neutral"), await bundle(file, "browser")];
  return browser.compressed < neutral.compressed ? browser : neutral;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** The bundle size of a program that makes all four calls. */
export async function bundleSize(): Promise<Found> {
  const ids = entrantIds.filter((id) => id !== "fetchAgain");
  const sizes = new Map(await Promise.all(ids.map(async (id) => [id, await sizeOf(entrants[id].file)] as const)));

  return {
    title: "Bundle size",
    text: `A program that makes all four calls, bundled by esbuild for no platform in particular, or for browsers where that
is smaller; modules of Node are left outside. 1 kB is 1000 bytes.

${table(
  ["client", "minified, kB", "and gzip -9, kB"],
  [...sizes].map(([id, { minified, compressed }]) => [entrants[id].label, kilobytes(minified), kilobytes(compressed)]),
)}`,
    verdicts: [
      verdict(
        "all four operations, minified and compressed",
        (sizes.get("ours")?.compressed ?? NaN) / 1000,
        "≤",
        15,
        " kB",
      ),
    ],
  };
}

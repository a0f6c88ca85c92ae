import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll } from "@jest/globals";
import { build } from "esbuild";

const programs = join(process.cwd(), "test/faults/programs");
let folder: string;

// Once, instead of in each process; beside node_modules, where they find what they import.
beforeAll(async () => {
  const temp = join(process.cwd(), "temp");
  mkdirSync(temp, { recursive: true });
  folder = mkdtempSync(join(temp, "processes-"));
  await build({
    entryPoints: readdirSync(programs).map((name) => join(programs, name)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program in its own Node process; one that does not exit by itself is killed, and `run` rejects. */
export async function run(program: string, ...args: readonly string[]): Promise<unknown> {
  const flags = ["--expose-gc", "--no-warnings", join(folder, `${program}.mjs`)];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...args], {
    timeout: 50_000,
    // Jest's copy, which names the transport.
    env: process.env,
  });
  return JSON.parse(stdout);
}

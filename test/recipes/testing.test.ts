import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blocksOf } from "../documentation.ts";

// The files of the page, word for word, where the package is found by its own name; Vitest's turn is in the matrix.
const codeOf = new Map(blocksOf("docs/recipes/testing.md").map(({ file, code }) => [file, code]));
let folder: string;

beforeAll(() => {
  mkdirSync("temp", { recursive: true });
  folder = mkdtempSync(join(process.cwd(), "temp", "testing-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Puts files of the page into a project of their own. */
function project(name: string, ...files: string[]): string {
  const home = join(folder, name);
  mkdirSync(home);
  for (const file of [...files, "handOver.ts"]) writeFileSync(join(home, file), codeOf.get(file) ?? "");
  return home;
}

/** Runs a test runner as a user would, and gives what it printed; rejects when a test failed or it does not end. */
async function run(home: string, ...args: string[]): Promise<string> {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, PRISM_URL: ___, ...env } = process.env;
  const runner = spawn(process.execPath, args, { cwd: home, env, timeout: 55_000 });
  let printed = "";
  for (const stream of [runner.stdout, runner.stderr]) stream.on("data", (chunk: Buffer) => (printed += String(chunk)));
  const [code] = (await once(runner, "close")) as [number | null];
  if (code !== 0) throw new Error(`ended with ${String(code)}:\n${printed}`);
  return printed;
}

it("the test for node:test passes", async () => {
  const home = project("node", "handOver.node.test.ts");
  expect(await run(home, "--import", "tsx", "--test", "handOver.node.test.ts")).toMatch(/^# pass 3$/m);
}, 60_000);

it("the test for Jest passes, also over a Prism shared between files", async () => {
  const jest = join(process.cwd(), "node_modules/jest/bin/jest.js");
  const home = project("jest", "handOver.jest.test.ts", "jest.config.mjs", "globalSetup.ts");
  const passes = /^Tests: +3 passed, 3 total$/m;
  expect(await run(home, jest, "--ci", "--rootDir", home)).toMatch(passes);
  // So that one of its own would not start.
  const shared = `startMock({ prismUrl: process.env["PRISM_URL"] ?? "none" })`;
  const code = codeOf.get("handOver.jest.test.ts")?.replace("startMock()", shared) ?? "";
  writeFileSync(join(home, "handOver.jest.test.ts"), code);
  expect(await run(home, jest, "--ci", "--rootDir", home, "--globalSetup", join(home, "globalSetup.ts"))).toMatch(
    passes,
  );
}, 120_000);

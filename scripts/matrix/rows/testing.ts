/** The testing page, verbatim: its test file for each runner, in a project with the tarball and Prism. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { blocksOf } from "../../../test/documentation.ts";
import { proof } from "../prove.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { programOf } from "../runtimes.ts";
import type { World } from "../world.ts";

export function testingRows({ testing, runtimes }: World): Row[] {
  const row = (runner: string, version: string, passed: RegExp, command: (test: string) => string[]): Row => ({
    environment: `Recipe for testing, ${runner}`,
    version,
    async prove() {
      const folder = testing.at(runner.replace(":", "-"));
      await mkdir(folder, { recursive: true });
      const test = `handOver.${runner.replace("node:test", "node").toLowerCase()}.test.ts`;
      for (const { file, code } of blocksOf("docs/recipes/testing.md")) {
        if (file !== undefined && (file === test || !file.includes(".test.")))
          await writeFile(join(folder, file), code);
      }
      const [program = "", ...args] = command(test);
      const output = await run(program, args, { cwd: folder });
      if (!passed.test(output)) throw new Error(output);
      return proof;
    },
  });
  const { execPath, versions } = process;
  const installed = (name: string): string => `${testing.version(name)}, Node ${versions.node}`;
  return [
    row("node:test", runtimes.version("node24"), /^(#|ℹ) pass 3$/m, (test) => [
      programOf(runtimes, "node24"),
      "--test",
      test,
    ]),
    row("Jest", installed("jest"), /^Tests: +3 passed, 3 total$/m, () => [
      execPath,
      testing.at("node_modules/jest/bin/jest.js"),
      "--ci",
    ]),
    row("Vitest", installed("vitest"), /Tests +3 passed \(3\)/, () => [
      execPath,
      testing.at("node_modules/vitest/vitest.mjs"),
      "run",
    ]),
  ];
}

import { expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

it("correct programs compile, and programs marked as wrong do not", () => {
  const project = join(process.cwd(), "temp", "types.tsconfig.json");
  const config = { extends: "../tsconfig.json", include: ["../test/types/calls.ts"], exclude: [] };
  writeFileSync(project, JSON.stringify(config));
  const { stdout, stderr, status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], {
    encoding: "utf8",
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
});

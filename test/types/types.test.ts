import { expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
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

it("the declarations need neither the DOM's types nor Node's", () => {
  const folder = join(process.cwd(), "temp", "plainTypes");
  mkdirSync(folder, { recursive: true });
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    skipLibCheck: false,
    module: "nodenext",
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  // Not undici's entry: its types import undici's, which bring Node's.
  const imports = ["index", "cis", "mock", "redis"].map(
    (name) => `export * as ${name} from "../../dist/${name}.js";\n`,
  );
  const program = `import { createClient } from "../../dist/index.js";
const { headers } = await createClient({ campaignId: 1 }).verifyOrderEac({ orderId: 1, code: "1" }).withResponse();
export const date: string | null = headers.get("date");
// @ts-expect-error
export const wrong: number = headers.get("date");
`;
  writeFileSync(join(folder, "program.ts"), imports.join("") + program);
  const { stdout, status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], {
    encoding: "utf8",
  });
  expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
});

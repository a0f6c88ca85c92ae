import { expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.cwd(), "generated");
const modules = readdirSync(folder).filter((name) => name.endsWith(".ts"));

it("the generated files match the description", () => {
  // Throws when the command exits with anything but 0.
  execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/generate.ts", "--check"], {
    stdio: "pipe",
  });
});

it.each(modules)("%s names the command that writes it on its first line", (name) => {
  const [first] = readFileSync(join(folder, name), "utf8").split("\n");
  expect(first).toBe("// Written by `npm run generate` from openapi/openapi.yaml. Do not edit.");
});

it("the validators neither use require nor generate code at run time", () => {
  const code = readFileSync(join(folder, "validators.ts"), "utf8");
  expect(code).not.toMatch(/\brequire\(|\beval\(|new Function|from "ajv/);
});

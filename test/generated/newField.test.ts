import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pagesWithLimits } from "../../scripts/generate/limitTables.ts";

let folder = "";

const run = (...command: string[]): string =>
  execFileSync(process.execPath, command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

beforeAll(() => {
  mkdirSync("temp", { recursive: true });
  folder = mkdtempSync(join(process.cwd(), "temp", "new-field-"));
  for (const part of ["openapi", "scripts", "src"]) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, "generated"));
  for (const file of ["tsconfig.json", "tsconfig.build.json", ...pagesWithLimits]) cpSync(file, join(folder, file));

  const file = join(folder, "openapi/openapi.yaml");
  const text = readFileSync(file, "utf8");
  const instance = "    OrderItemInstance:\n";
  const at = text.indexOf("      properties:\n", text.indexOf(instance));
  const field =
    "        passport:\n          type: string\n          x-aliases: [serial]\n          description: The digital passport.\n";
  writeFileSync(
    file,
    `${text.slice(0, at)}      properties:\n${field}${text.slice(at + "      properties:\n".length)}`,
  );
  run("node_modules/tsx/dist/cli.mjs", join(folder, "scripts/generate.ts"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("a field that Market adds to an instance identifies a unit, and is sent, once the description has it", () => {
  run("node_modules/typescript/bin/tsc", "-p", join(folder, "tsconfig.build.json"));
  const instance = { passport: "passport of a unit" };
  const sent = run("--import", "tsx", "test/generated/programs/sent.ts", folder, JSON.stringify(instance));
  expect(JSON.parse(sent)).toEqual({ issues: [], body: { items: [{ id: 3, instances: [instance] }] } });
});

it("its name and its aliases follow in the texts and hints", () => {
  const facts = readFileSync(join(folder, "generated/facts.ts"), "utf8");
  expect(facts).toMatch(/unitIdentifiersText = "passport, .*gtd \(with countryCode\)/);
  expect(facts).toMatch(/"passport": \[\s*"serial"\s*\]/);
});

import { expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blocks, isExcerpt } from "../documentation.ts";

const folder = join(process.cwd(), "temp", "documentation");

// What the programs of the documentation leave to the reader. A program may declare the same names itself.
const given = `
import type { createClient as make, MarketClient, ProvideOrderDigitalCodesInput } from "yandex-market-orders";
declare global {
  const market: MarketClient, createClient: typeof make;
  const orderId: number, cis: string, order: ProvideOrderDigitalCodesInput;
  const item: ProvideOrderDigitalCodesInput["items"][number];
}
`;

// What the documentation uses and this project does not install: its types are not what is tested here.
const others = {
  ioredis: `import type { RedisLimiterOptions } from "yandex-market-orders/redis";
export const Redis: new (url: string) => RedisLimiterOptions["client"];`,
  vitest: `type Hook = (run: () => unknown) => void;
export const afterAll: Hook, beforeEach: Hook;
export const test: (name: string, run: () => unknown) => void;
export const expect: (value: unknown) => { toBe(value: unknown): void; toEqual(value: unknown): void };`,
};

const programs = blocks.filter((block) => block.language === "ts" && !isExcerpt(block));

function write(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const homes = new Set<string>();
  programs.forEach(({ page, code, file }, index) => {
    // What a page has in files can import each other.
    const home = join(folder, page.replaceAll("/", "-"));
    homes.add(home);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, file ?? `program${index}.ts`), `${code}\nexport {};\n`);
  });
  writeFileSync(join(folder, "given.d.ts"), given);
  for (const [name, types] of Object.entries(others)) writeFileSync(join(folder, `${name}.d.ts`), types);
  const paths = {
    "yandex-market-orders": ["../../dist/index.d.ts"],
    "yandex-market-orders/*": ["../../dist/*.d.ts"],
    ...Object.fromEntries(Object.keys(others).map((name) => [name, [`./${name}.d.ts`]])),
  };
  // A page may import a file of the examples, as if it stood beside it.
  const rootDirs = [...homes, join(process.cwd(), "docs/examples/keys")];
  // As in a project for Node: what only browsers have must not be needed.
  const compilerOptions = { paths, rootDirs, noUnusedLocals: false, lib: ["ES2022"] };
  const config = { extends: "../../tsconfig.json", compilerOptions, include: ["**/*.ts"], exclude: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
}

it("the documentation contains programs", () => {
  expect(programs.length).toBeGreaterThan(20);
});

it("every program in the documentation compiles", () => {
  write();
  const { stdout, stderr, status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], {
    encoding: "utf8",
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
}, 60_000);

it.each(blocks.filter(isExcerpt))("the excerpt of $file in the documentation matches the file", ({ code, file }) => {
  const unindented = readFileSync(file ?? "", "utf8").replaceAll(/^ +/gm, "");
  const [, ...lines] = code.split("\n");
  expect(unindented).toContain(lines.map((line) => line.trim()).join("\n"));
});

import { beforeAll, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.cwd(), "temp", "documentation");

// What the programs of the documentation leave to the reader. A program may declare the same names itself.
const given = `
import type { createClient as make, MarketClient, ProvideOrderDigitalCodesInput, VerifyOrderEacInput } from "yandex-market-orders";
declare global {
  const market: MarketClient, createClient: typeof make;
  const orderId: number, apiKey: string, cis: string, scanned: string, shopA: string, shopB: string;
  const campaignA: number, campaignB: number, form: unknown;
  const input: VerifyOrderEacInput, order: ProvideOrderDigitalCodesInput;
  const keys: { markSent(): void; hold(): void; release(): void; hadUnclearCallBefore(): boolean };
  const log: { info(line: unknown): void; warn(line: unknown): void; error(line: unknown): void };
  function keyOf(shop: string): string;
  function show(issues: unknown): void;
}
`;

/** The TypeScript of a page, each block a module of its own. */
function programs(page: string): string[] {
  const blocks = readFileSync(page, "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, code = ""]) => `${code}\nexport {};\n`);
}

const pages = ["README.md", "docs/recipes.md", "docs/connections.md", "docs/limits.md"];
const all = pages.flatMap((page) => programs(page).map((code, index) => ({ name: `${page} ${index + 1}`, code })));

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  all.forEach(({ code }, index) => {
    writeFileSync(join(folder, `program${index}.ts`), code);
  });
  writeFileSync(join(folder, "given.d.ts"), given);
  // The documentation imports undici for a dispatcher; its types are not what is tested here.
  const undici =
    "export class ProxyAgent { constructor(url: string); }\nexport class Agent { constructor(options: object); }\nexport const fetch: (...args: any[]) => Promise<Response>;";
  writeFileSync(join(folder, "undici.d.ts"), undici);
  const paths = {
    "yandex-market-orders": ["../../src/index.ts"],
    "yandex-market-orders/*": ["../../src/*/index.ts"],
    undici: ["./undici.d.ts"],
  };
  const compilerOptions = { paths, noUnusedLocals: false };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: "../../tsconfig.json", compilerOptions, include: ["*.ts"], exclude: [] }),
  );
});

it("the documentation has programs", () => {
  expect(all.length).toBeGreaterThan(8);
});

it("every program of the documentation compiles", () => {
  const { stdout } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], {
    encoding: "utf8",
  });
  expect(stdout.replaceAll(/program(\d+)/g, (_whole, index: string) => all[Number(index)]?.name ?? index)).toBe("");
});

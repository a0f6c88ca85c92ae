/**
 * Each TypeScript: a consumer's program under each resolution, with Node's types alone and with the DOM alone, and the
 * programs of test/types, some of which must not compile.
 */
import { readFile, writeFile } from "node:fs/promises";
import { proof } from "../prove.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

const modules = { "node16 and nodenext": ["node16", "nodenext"], bundler: ["esnext", "preserve"] };
/** What the configurations say is the DOM alone. */
const surroundings = [[], ["--lib", "ES2022", "--types", "node"]];

/** Writes test/types/calls.ts as a consumer would, with a configuration, and returns the latter's name. */
async function writeCalls({ types }: World, name: string, base: string): Promise<string> {
  const calls = await readFile(new URL("../../../test/types/calls.ts", import.meta.url), "utf8");
  const program = calls
    .replaceAll(/"[./]+\/(?:src\/index\.ts|dist\/index\.js)"/g, '"yandex-market-orders"')
    .replace(/"[./]+\/dist\/index\.cjs"/, '"yandex-market-orders" with { "resolution-mode": "require" }');
  await writeFile(types.at(`${name}.mts`), program);
  const config = { extends: `./${base}`, compilerOptions: { types: ["node"] }, files: [`${name}.mts`] };
  await writeFile(types.at(`tsconfig.${name}.json`), JSON.stringify(config));
  return `tsconfig.${name}.json`;
}

export function typescriptRows(world: World): Row[] {
  const { types } = world;
  return [5, 6, 7].flatMap((major) =>
    Object.entries(modules).map(([what, names]) => ({
      environment: `TypeScript ${major}, ${what}`,
      version: types.version(`ts${major}`),
      async prove() {
        const compile = (config: string, ...around: string[]): Promise<string> =>
          run(process.execPath, [types.at(`node_modules/ts${major}/bin/tsc`), "-p", config, ...around], {
            cwd: types.at(),
          });
        for (const name of names) {
          for (const around of surroundings) await compile(`tsconfig.${name}.json`, ...around);
          await compile(await writeCalls(world, `calls-${major}-${name}`, `tsconfig.${name}.json`));
        }
        return proof;
      },
    })),
  );
}

/** Each TypeScript: a consumer's program under each resolution, with Node's types alone and with the DOM alone. */
import { proof } from "../prove.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

const modules = { "node16 and nodenext": ["node16", "nodenext"], bundler: ["esnext", "preserve"] };
/** What the configurations say is the DOM alone. */
const surroundings = [[], ["--lib", "ES2022", "--types", "node"]];

export function typescriptRows({ types }: World): Row[] {
  return [5, 6, 7].flatMap((major) =>
    Object.entries(modules).map(([what, names]) => ({
      environment: `TypeScript ${major}, ${what}`,
      version: types.version(`ts${major}`),
      async prove() {
        for (const name of names) {
          for (const around of surroundings) {
            const args = [types.at(`node_modules/ts${major}/bin/tsc`), "-p", `tsconfig.${name}.json`, ...around];
            await run(process.execPath, args, { cwd: types.at() });
          }
        }
        return proof;
      },
    })),
  );
}

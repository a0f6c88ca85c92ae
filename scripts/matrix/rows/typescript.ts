/** Each TypeScript: a consumer's program under each resolution, with Node's types alone and with the DOM alone. */
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { proof } from "../consumer.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import type { World } from "../world.ts";

const program = fileURLToPath(new URL("../consumer/program.mts", import.meta.url));

/** TypeScript's CommonJS import syntax, which is not allowed where modules become ES modules. */
const required = `import library = require("yandex-market-orders");

export const market: library.MarketClient = library.createClient({ apiKey: "k", campaignId: 1 });
export const isTimeout = (error: unknown): error is library.TimeoutError => library.isTimeoutError(error);
`;

const resolutions = {
  node16: [
    { module: "node16", moduleResolution: "node16" },
    { module: "nodenext", moduleResolution: "nodenext" },
  ],
  bundler: [
    { module: "esnext", moduleResolution: "bundler" },
    { module: "preserve", moduleResolution: "bundler" },
  ],
} as const;

const surroundings = {
  node: { lib: ["ES2022"], types: ["node"] },
  dom: { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
} as const;

export function typescriptRows({ types }: World): Row[] {
  const row = (major: number, resolution: keyof typeof resolutions): Row => ({
    environment: `TypeScript ${major}, ${resolution === "node16" ? "node16 and nodenext" : resolution}`,
    version: types.version(`ts${major}`),
    async prove() {
      const tsc = types.file(`ts${major}`, "bin/tsc");
      types.file("@types/node", "index.d.ts");
      await copyFile(program, join(types.folder, "program.mts"));
      await copyFile(program, join(types.folder, "program.cts"));
      await types.write("required.cts", required);
      for (const modules of resolutions[resolution]) {
        for (const [name, around] of Object.entries(surroundings)) {
          const files = ["program.mts", "program.cts", ...(modules.module === "esnext" ? [] : ["required.cts"])];
          const checks = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
          const compilerOptions = {
            ...modules,
            ...around,
            ...checks,
            target: "ES2022",
            skipLibCheck: false,
            noEmit: true,
          };
          const config = `tsconfig.${major}.${modules.module}.${name}.json`;
          const file = await types.write(config, JSON.stringify({ compilerOptions, files }));
          await run(process.execPath, [tsc, "--pretty", "false", "-p", file], { cwd: types.folder });
        }
      }
      return proof;
    },
  });
  return [5, 6, 7].flatMap((major) => [row(major, "node16"), row(major, "bundler")]);
}

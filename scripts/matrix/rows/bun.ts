/** Bun, with the packages that npm installed. */
import { join } from "node:path";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { programOf } from "../runtimes.ts";
import { told, type World } from "../world.ts";

export function bunRows(world: World): Row[] {
  const { runtimes, journey, folder } = world;
  const row = (what: string, file: string, label: string): Row => ({
    environment: `Bun, ${what}`,
    version: runtimes.version("bun"),
    label,
    prove: () =>
      run(programOf(runtimes, "bun"), ["run", "--no-install", journey.at(file), told(world, label)], {
        cwd: journey.at(),
        env: { BUN_INSTALL_CACHE_DIR: join(folder, "bun"), DO_NOT_TRACK: "1" },
      }),
  });
  return [row("ES module", "program.mjs", "bun-esm"), row("CommonJS", "program.cjs", "bun-cjs")];
}

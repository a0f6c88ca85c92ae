/** Deno, with the packages that npm installed, no internet, and only the permissions that the program needs. */
import { join } from "node:path";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { programOf } from "../runtimes.ts";
import { told, type World } from "../world.ts";

export function denoRows(world: World): Row[] {
  const { runtimes, journey, folder, targets } = world;
  const hosts = Object.values(targets).map((url: string) => new URL(url).host);
  const row = (what: string, file: string, label: string, permissions: () => string[]): Row => ({
    environment: `Deno, ${what}`,
    version: runtimes.version("deno"),
    label,
    prove() {
      const offline = ["--no-remote", "--node-modules-dir=manual", "--no-lock", "--no-prompt"];
      const allowed = [`--allow-net=${hosts.join(",")}`, ...permissions()];
      return run(programOf(runtimes, "deno"), ["run", ...offline, ...allowed, journey.at(file), told(world, label)], {
        cwd: journey.at(),
        env: { DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1" },
      });
    },
  });
  return [
    row("ES module", "program.mjs", "deno-esm", () => []),
    row("CommonJS", "program.cjs", "deno-cjs", () => [`--allow-read=${journey.at()}`]),
  ];
}

/** Bun, with the packages that npm installed. */
import { join } from "node:path";
import { consumer } from "../consumer.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { programOf } from "../runtimes.ts";
import type { World } from "../world.ts";

export function bunRows({ runtimes, plain, targets, folder }: World): Row[] {
  const row = (what: string, format: "esm" | "cjs"): Row => ({
    environment: `Bun, ${what}`,
    version: runtimes.version("bun"),
    label: `bun-${format}`,
    async prove() {
      const bun = programOf(runtimes, "bun");
      const source = await consumer({ format, label: `bun-${format}` }, targets);
      const file = await plain.write(`bun.${format === "esm" ? "mjs" : "cjs"}`, source);
      const env = { BUN_INSTALL_CACHE_DIR: join(folder, "bun"), DO_NOT_TRACK: "1" };
      return run(bun, ["run", "--no-install", file], { cwd: plain.folder, env });
    },
  });
  return [row("ES module", "esm"), row("CommonJS", "cjs")];
}

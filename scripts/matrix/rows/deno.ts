/** Deno, with the packages that npm installed, no internet, and only the permissions that the program needs. */
import { join } from "node:path";
import { consumer } from "../consumer.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { programOf } from "../runtimes.ts";
import type { World } from "../world.ts";

export function denoRows({ runtimes, plain, targets, folder }: World): Row[] {
  const hosts = Object.values(targets).map((url) => new URL(url).host);
  const row = (what: string, format: "esm" | "cjs", permissions: readonly string[]): Row => ({
    environment: `Deno, ${what}`,
    version: runtimes.version("deno"),
    label: `deno-${format}`,
    async prove() {
      const deno = programOf(runtimes, "deno");
      const source = await consumer({ format, label: `deno-${format}` }, targets);
      const file = await plain.write(`deno.${format === "esm" ? "mjs" : "cjs"}`, source);
      const offline = ["--no-remote", "--node-modules-dir=manual", "--no-lock", "--no-prompt"];
      const allowed = [`--allow-net=${hosts.join(",")}`, ...permissions];
      const env = { DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1" };
      return run(deno, ["run", ...offline, ...allowed, file], { cwd: plain.folder, env });
    },
  });
  return [row("ES module", "esm", []), row("CommonJS", "cjs", [`--allow-read=${plain.folder}`])];
}

/** Minified bundles, run where the package itself cannot be found. */
import { join } from "node:path";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { told, type World } from "../world.ts";

export function bundleRows(world: World): Row[] {
  const { journey, folder } = world;
  const row = (name: string, bundle: string): Row => ({
    environment: `${name} bundle, minified`,
    version: `${journey.version(name.toLowerCase())}, Node ${process.versions.node}`,
    label: name,
    async prove() {
      await run("npm", ["run", "--silent", name.toLowerCase()], { cwd: journey.at() });
      return run(process.execPath, [bundle, told(world, name)], { cwd: join(folder, "bundles") });
    },
  });
  return [row("Vite", "vite.mjs"), row("esbuild", "esbuild.cjs")];
}

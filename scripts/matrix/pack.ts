/** Creates the tarball that a user would get. */
import { join } from "node:path";
import { run } from "./run.ts";

/** Builds, packs, and returns the path of the tarball: an existing dist/ may come from other sources. */
export async function pack(root: string, folder: string): Promise<string> {
  await run("npm", ["run", "--silent", "build"], { cwd: root, limitMs: 180_000 });
  const printed = await run(
    "npm",
    // npm would print warnings before the JSON.
    ["pack", "--json", "--loglevel=error", "--ignore-scripts", "--pack-destination", folder],
    { cwd: root },
  );
  const [{ filename }] = JSON.parse(printed.slice(printed.indexOf("["))) as [{ filename: string }];
  return join(folder, filename);
}

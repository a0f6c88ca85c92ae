/** Makes a copy of a project that a user could have, and installs what its package.json lists. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

/** A folder with a package.json and its node_modules. */
export interface Project {
  /** The path of a file in it; throws npm's message if the project could not be installed. */
  at(...path: string[]): string;
  /** The installed version of a package, or a note that there is none. */
  version(name: string): string;
}

async function install(folder: string, packages: readonly string[]): Promise<Project> {
  const npm = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  const failure = await run("npm", npm, { cwd: folder, limitMs: 150_000 })
    .then(() => run("npm", ["run", "--silent", "--if-present", "compile"], { cwd: folder }))
    .then(
      () => undefined,
      (error: unknown) => String(error),
    );
  const versions = new Map<string, string>();
  for (const name of packages) {
    const text = await readFile(join(folder, "node_modules", name, "package.json"), "utf8").catch(() => undefined);
    if (text !== undefined) versions.set(name, (JSON.parse(text) as { version: string }).version);
  }
  return {
    at(...path) {
      if (failure !== undefined) throw new Error(failure);
      return join(folder, ...path);
    },
    version: (name) => versions.get(name) ?? "not to be had",
  };
}

/**
 * Installs folders, each laid over the ones before it: those of projects/ by name, those of docs/ as `examples/NAME`. The
 * package itself comes from the tarball, whatever version they name.
 */
export async function installProject(parent: string, ...layers: readonly [...string[], string]): Promise<Project> {
  const folder = join(parent, layers.join("-").replaceAll("/", "-"));
  for (const layer of layers) {
    const home = layer.startsWith("examples/") ? `../../docs/${layer}` : `projects/${layer}`;
    await cp(fileURLToPath(new URL(home, import.meta.url)), folder, { recursive: true });
  }
  const file = join(folder, "package.json");
  const manifest = JSON.parse(await readFile(file, "utf8")) as { dependencies: Record<string, string> };
  manifest.dependencies["yandex-market-orders"] = "file:../yandex-market-orders.tgz";
  await writeFile(file, JSON.stringify(manifest));
  return install(folder, Object.keys(manifest.dependencies));
}

/** Installs packages of which some may be missing. */
export async function installPackages(folder: string, packages: Readonly<Record<string, string>>): Promise<Project> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, optionalDependencies: packages }));
  return install(folder, Object.keys(packages));
}

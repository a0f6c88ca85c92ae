/** Creates a user's project: a folder with a package.json and what npm installs there. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";

/** A folder with installed packages, each under a name of our choice. */
export interface Project {
  readonly folder: string;
  /** The path of a file of an installed package; throws npm's message if the package could not be installed. */
  file(name: string, path: string): string;
  /** The installed version, or a note that there is none. */
  version(name: string): string;
  /** Writes a file of the project, and returns its path. */
  write(path: string, text: string): Promise<string>;
}

const isCut = /stopped after \d+ ms/;

/** Installs the packages, given as npm accepts them after `name@`. One that fails does not prevent the others. */
export async function makeProject(folder: string, packages: Readonly<Record<string, string>>): Promise<Project> {
  const versions = new Map<string, string>();
  const failures = new Map<string, string>();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');

  const install = async (names: readonly string[]): Promise<string | undefined> => {
    const specs = names.map((name) => `${name}@${packages[name] ?? ""}`);
    const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
    const npm = ["install", "--ignore-scripts", ...quiet, ...specs];
    return run("npm", npm, { cwd: folder, limitMs: 150_000 }).then(
      () => undefined,
      (error: unknown) => String(error),
    );
  };
  const all = Object.keys(packages);
  const failure = await install(all);
  if (failure !== undefined) {
    for (const name of all) {
      // A package that made the joint install hang would hang alone too, and time is limited.
      const own = isCut.test(failure) ? failure : await install([name]);
      if (own !== undefined) failures.set(name, own);
    }
  }
  for (const name of all) {
    const facts = await readFile(join(folder, "node_modules", name, "package.json"), "utf8").catch(() => undefined);
    if (facts !== undefined) versions.set(name, (JSON.parse(facts) as { version: string }).version);
  }

  return {
    folder,
    file(name, path) {
      if (!versions.has(name)) throw new Error(failures.get(name) ?? `${name} was not installed`);
      return join(folder, "node_modules", name, path);
    },
    version: (name) => versions.get(name) ?? "not to be had",
    async write(path, text) {
      await writeFile(join(folder, path), text);
      return join(folder, path);
    },
  };
}

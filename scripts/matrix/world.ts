/** Creates the projects that the rows share, each as a user would. */
import { join } from "node:path";
import type { Targets } from "./consumer.ts";
import { inTurns } from "./inTurns.ts";
import { makeProject, type Project } from "./project.ts";
import { runtimePackages } from "./runtimes.ts";

const ourPackage = "yandex-market-orders";

/** What is installed, by project, in addition to the tarball. */
const packages = {
  plain: {},
  types: {
    ts5: "npm:typescript@5",
    ts6: "npm:typescript@6",
    ts7: "npm:typescript@7",
    "@types/node": "20",
  },
  jest: { jest: "30" },
  testing: {
    "@stoplight/prism-cli": "5.14.2",
    jest: "30",
    "@jest/globals": "30",
    "@swc/core": "1",
    "@swc/jest": "*",
    vitest: "4",
  },
  bundles: { vite: "8", esbuild: "*" },
} satisfies Record<string, Record<string, string>>;

/** What every row may use. */
export type World = Readonly<Record<keyof typeof packages | "runtimes", Project>> & {
  /** The parent folder, for what belongs to no project. */
  readonly folder: string;
  readonly targets: Targets;
};

/** Installs everything, two projects at a time. */
export async function makeWorld(folder: string, tarball: string, targets: Targets): Promise<World> {
  const wanted: [string, Record<string, string>][] = [
    ["runtimes", runtimePackages],
    ...Object.entries(packages).map(([name, own]): [string, Record<string, string>] => [
      name,
      { [ourPackage]: `file:${tarball}`, ...own },
    ]),
  ];
  const projects = await inTurns(
    2,
    wanted,
    async ([name, own]) => [name, await makeProject(join(folder, name), own)] as const,
  );
  return { ...(Object.fromEntries(projects) as Omit<World, "folder" | "targets">), folder, targets };
}

/** What the rows share: users' projects, runtimes, and the servers to call. */
import { join } from "node:path";
import { installPackages, installProject, type Project } from "./install.ts";
import { runtimePackages } from "./runtimes.ts";

/** The servers that the programs call. */
export interface Targets {
  readonly mock: string;
  readonly stubborn: string;
  readonly closed: string;
}

/** What every row may use. */
export interface World {
  /** The parent folder, for what belongs to no project. */
  readonly folder: string;
  readonly targets: Targets;
  readonly runtimes: Project;
  readonly journey: Project;
  readonly types: Project;
  readonly testing: Project;
  readonly traced: Project;
  readonly next14: Project;
  readonly next: Project;
  readonly express: Project;
  readonly nest: Project;
  readonly commonjs: Project;
}

/** What a program is told: whom it calls, and the name by which the mock knows it. */
export const told = ({ targets }: World, label: string): string => JSON.stringify({ ...targets, label });

/** Installs everything; the tarball lies in the same folder. */
export async function makeWorld(folder: string, targets: Targets): Promise<World> {
  const [runtimes, journey, types, testing, traced, next14, next, express, nest, commonjs] = await Promise.all([
    installPackages(join(folder, "runtimes"), runtimePackages),
    installProject(folder, "journey"),
    installProject(folder, "types"),
    installProject(folder, "testing"),
    installProject(folder, "traced"),
    installProject(folder, "examples/next", "next", "next14"),
    installProject(folder, "examples/next", "next"),
    installProject(folder, "examples/express"),
    installProject(folder, "examples/nest"),
    installProject(folder, "examples/commonjs"),
  ]);
  return { folder, targets, runtimes, journey, types, testing, traced, next14, next, express, nest, commonjs };
}

import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Child, pin, startChild } from "./child.ts";
import type { Bench, Found } from "./parts/part.ts";
import { compile, generate } from "./prepare.ts";
import { verify } from "./verify.ts";

const folder = import.meta.dirname;
const root = join(folder, "../..");
export const temp = join(folder, "temp");

/** Prepares and verifies the entrants, and measures each part of the benchmark. */
export async function measure(
  parts: readonly ((bench: Bench) => Promise<Found>)[],
  { quick, profile }: { readonly quick: boolean; readonly profile: boolean },
): Promise<Found[]> {
  const started = performance.now();
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
  await rm(temp, { recursive: true, force: true });
  await generate(temp);
  await compile(folder, join(temp, "programs"));

  const file = (name: string): string => join(temp, "programs", `${name}.mjs`);
  const server = startChild(file("programs/server"));
  // The entrants run on the core of this process, which waits while they do, and the server on another.
  pin(server.pid, 0);
  pin(process.pid, availableParallelism() - 1);
  const baseUrl = await server.ask<string>("baseUrl");
  const start = (id: string, flags: readonly string[] = []): Child =>
    startChild(file("programs/entrant"), [file(`entrants/${id}`), baseUrl], flags);
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${join(temp, "profiles")}`] : [];
  const entrants = new Map<string, Child>();
  const entrant = (id: string): Child => {
    const child = entrants.get(id) ?? start(id, profiling);
    entrants.set(id, child);
    return child;
  };
  const found: Found[] = [];
  try {
    await verify(server, entrant);
    for (const part of parts) {
      found.push(await part({ quick, file, received: () => server.ask("received"), start, entrant }));
      console.log(`${found.at(-1)?.title}: done after ${Math.round((performance.now() - started) / 1000)} s`);
    }
  } finally {
    await Promise.all([...entrants.values(), server].map((child) => child.stop()));
  }
  return found;
}

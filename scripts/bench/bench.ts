/**
 * Compares the library with its alternatives. A full run writes docs/benchmark.md; a run with --quick, or with --only and
 * the names of some parts, writes to scripts/bench/temp.
 */
import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Child, pin, startChild } from "./child.ts";
import { calls } from "./parts/calls.ts";
import { checks } from "./parts/checks.ts";
import { load } from "./parts/load.ts";
import { memory } from "./parts/memory.ts";
import type { Bench, Found } from "./parts/part.ts";
import { compile, generate } from "./prepare.ts";
import { circumstances, report } from "./report.ts";
import { verify } from "./verify.ts";

const parts: Record<string, (bench: Bench) => Promise<Found>> = { calls, memory, checks, load };
const options = { quick: { type: "boolean", default: false }, only: { type: "string" } } as const;
const { quick, only } = parseArgs({ options }).values;
const chosen = (only?.split(",") ?? Object.keys(parts)).map((name) => {
  if (!parts[name]) throw new Error(`there is no part ${name}; there are ${Object.keys(parts).join(", ")}`);
  return parts[name];
});

const started = performance.now();
// The load of the machine is noted before this adds to it.
const when = circumstances();
const folder = import.meta.dirname;
const [root, temp] = [join(folder, "../.."), join(folder, "temp")];
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
const start = (id: string, flags?: readonly string[]): Child =>
  startChild(file("programs/entrant"), [file(`entrants/${id}`), baseUrl], flags);
const entrants = new Map<string, Child>();
const entrant = (id: string): Child => {
  const child = entrants.get(id) ?? start(id);
  entrants.set(id, child);
  return child;
};

const found: Found[] = [];
try {
  await verify(server, entrant);
  for (const part of chosen) {
    found.push(await part({ quick, file, received: () => server.ask("received"), start, entrant }));
    console.log(`${found.at(-1)?.title}: done after ${Math.round((performance.now() - started) / 1000)} s`);
  }
} finally {
  await Promise.all([...entrants.values(), server].map((child) => child.stop()));
}

const text = await report(found, when);
const into = join(quick || only !== undefined ? temp : join(root, "docs"), "benchmark.md");
await writeFile(into, text);
console.log(`\n${text}\n${into}`);

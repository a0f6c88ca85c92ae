/**
 * Compares the library with its alternatives. A full run writes docs/benchmark.md; a run with --quick, or with --only
 * and the names of some parts, or with --profile, which has V8 profile every entrant, writes to scripts/bench/temp.
 */
import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Child, pin, startChild } from "./child.ts";
import { fileOf } from "./entrants.ts";
import { calls } from "./parts/calls.ts";
import { checks } from "./parts/checks.ts";
import { load } from "./parts/load.ts";
import { memory } from "./parts/memory.ts";
import type { Bench, Found } from "./parts/part.ts";
import { compile, generate, install } from "./prepare.ts";
import { report } from "./report.ts";
import { verify } from "./verify.ts";

const parts: Record<string, (bench: Bench) => Promise<Found>> = { calls, memory, checks, load };

const { quick, only, profile } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string" }, profile: { type: "boolean" } },
}).values;
const chosen = (only?.split(",") ?? Object.keys(parts)).map((name) => {
  if (!parts[name]) throw new Error(`there is no part ${name}; there are ${Object.keys(parts).join(", ")}`);
  return parts[name];
});

const started = performance.now();
const [busy = 0] = loadavg();
const folder = fileURLToPath(new URL(".", import.meta.url));
const [root, temp] = [join(folder, "../.."), join(folder, "temp")];
install(folder);
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
const flags = profile ? ["--cpu-prof", `--cpu-prof-dir=${join(temp, "profiles")}`] : [];
const entrants = new Map<string, Child>();
const entrant = (id: string): Child => {
  const child = entrants.get(id) ?? startChild(file("programs/entrant"), [file(fileOf(id)), baseUrl], flags);
  entrants.set(id, child);
  return child;
};
const found: Found[] = [];
try {
  await verify(server, entrant);
  for (const part of chosen) {
    found.push(await part({ quick, file, baseUrl, received: () => server.ask("received"), entrant }));
    console.log(`${found.at(-1)?.title}: done after ${Math.round((performance.now() - started) / 1000)} s`);
  }
} finally {
  await Promise.all([...entrants.values(), server].map((child) => child.stop()));
}

const text = await report(found, busy);
const into = quick || only !== undefined || profile ? join(temp, "benchmark.md") : join(root, "docs/benchmark.md");
await writeFile(into, text);
console.log(`\n${text}\n${into}`);

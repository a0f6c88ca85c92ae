/**
 * Compares the library with its alternatives. A full run writes docs/benchmark.md and the plot beside it; a run with
 * --quick, or with --only and the names of some parts, or with --profile, which has V8 profile every entrant, writes to
 * scripts/bench/temp. With --report, nothing is measured: the last run is reported again.
 */
import { readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measure, temp } from "./measure.ts";
import { calls } from "./parts/calls.ts";
import { checks } from "./parts/checks.ts";
import { load } from "./parts/load.ts";
import { memory } from "./parts/memory.ts";
import type { Bench, Found } from "./parts/part.ts";
import { plot } from "./plot.ts";
import { circumstances, report } from "./report.ts";

const parts: Record<string, (bench: Bench) => Promise<Found>> = { calls, memory, checks, load };

const flag = { type: "boolean", default: false } as const;
const options = { quick: flag, only: { type: "string" }, profile: flag, report: flag } as const;
const { quick, only, profile, report: again } = parseArgs({ options }).values;
const chosen = (only?.split(",") ?? Object.keys(parts)).map((name) => {
  if (!parts[name]) throw new Error(`there is no part ${name}; there are ${Object.keys(parts).join(", ")}`);
  return parts[name];
});

interface Run {
  /** The folder of the report, from the root. */
  readonly into: string;
  readonly when: string;
  readonly found: readonly Found[];
}

const figures = join(temp, "figures.json");

async function measured(): Promise<Run> {
  const when = circumstances(loadavg()[0]);
  const found = await measure(chosen, { quick, profile });
  const isFull = !quick && only === undefined && !profile;
  const run = { into: isFull ? "docs" : "scripts/bench/temp", when, found };
  await writeFile(figures, JSON.stringify(run));
  return run;
}

const run = again ? (JSON.parse(await readFile(figures, "utf8")) as Run) : await measured();
const into = resolve(import.meta.dirname, "../..", run.into);
const text = await report(run.found, run.when);
await writeFile(join(into, "benchmark.md"), text);
for (const { costs } of run.found) if (costs) await writeFile(join(into, "benchmark.svg"), plot(costs));
console.log(`\n${text}\n${join(into, "benchmark.md")}`);

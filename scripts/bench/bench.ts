/**
 * Compares the library with its alternatives. A full run writes docs/benchmark.md and its drawings; a run with
 * --quick, or with --only and the names of some parts, writes them to scripts/bench/temp instead.
 */
import { execFileSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openBench } from "./measure/openBench.ts";
import { type PartId, partIds, parts } from "./parts/parts.ts";
import { compile } from "./prepare/compile.ts";
import { install } from "./prepare/install.ts";
import { document } from "./report/document.ts";
import type { Found } from "./report/found.ts";
import { load, machine } from "./report/machine.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = join(folder, "../..");
const temp = join(folder, "temp");

const { quick, only } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string", multiple: true, default: [] } },
}).values;
const asked = only.flatMap((names) => names.split(","));
const isPart = (name: string): name is PartId => Object.hasOwn(parts, name);
const unknown = asked.find((name) => !isPart(name));
if (unknown !== undefined) throw new Error(`there is no part ${unknown}; there are ${partIds.join(", ")}`);
const chosen = partIds.filter((id) => asked.length === 0 || asked.includes(id));

const busy = load();
install(folder);
const started = performance.now();
execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
await rm(temp, { recursive: true, force: true });
// Its generator was only just installed.
const { generate } = await import("./prepare/generate.ts");
await generate(temp);
const programs = join(temp, "programs");
await compile(folder, programs);

const bench = await openBench(programs, quick);
const found: Found[] = [];
try {
  console.log(bench.pins.said);
  for (const id of chosen) {
    const began = performance.now();
    const part = await parts[id](bench);
    found.push(part);
    console.log(`\n## ${part.title} (${Math.round((performance.now() - began) / 1000)} s)\n\n${part.text}`);
  }
} finally {
  await bench.close();
}

const files = await document(found, machine(folder, bench.pins, busy));
const into = quick || asked.length > 0 ? join(temp, "report") : join(root, "docs");
await mkdir(into, { recursive: true });
for (const [name, content] of files) await writeFile(join(into, name), content);
console.log();
for (const { target, limit, figure, met } of found.flatMap(({ verdicts = [] }) => verdicts))
  console.log(`${met ? "met    " : "NOT MET"}  ${target}: ${figure}, ${limit}`);
console.log(`\n${relative(root, into)}/benchmark.md, ${Math.round((performance.now() - started) / 1000)} s`);

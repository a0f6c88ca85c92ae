import { readFileSync } from "node:fs";
import { arch, cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import type { Pins } from "../measure/pins.ts";

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, "utf8")) as Manifest;

/** When, where and with which versions the figures were measured. `busy` is the load before the benchmark began. */
export function machine(folder: string, { said }: Pins, busy: number): string {
  const [cpu] = cpus();
  const compared = Object.keys(read(join(folder, "package.json")).dependencies)
    .filter((name) => name !== "typescript")
    .map((name) => `${name} ${read(join(folder, "node_modules", name, "package.json")).version}`);
  return [
    `- ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node} (its fetch: undici ${process.versions["undici"] ?? "?"})`,
    `- ${cpu?.model ?? "an unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release().split(".", 2).join(".")} ${arch()}`,
    `- ${said}; load before the start ${busy.toFixed(1)}`,
    `- ${compared.join(", ")}`,
  ].join("\n");
}

export const load = (): number => loadavg()[0] ?? 0;

/** One large call in its own process: by how much it raises the peak memory of the process. */
import { readFileSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import type { Open } from "../entrants/entrant.ts";
import { caseOf } from "../payloads/cases.ts";
import type { Order } from "../payloads/operations.ts";
import { answering } from "./answering.ts";

/** Bytes: of the body as sent, and by how much the resident set rose at most above its size before the call. */
export interface Remembered {
  readonly body: number;
  readonly rise: number;
}

// V8's optimizing compilers, including that of undici's parser, take up to 4 MB when they run, on a machine that has
// other work during the large call: 61 times a body of 65 kB.
for (const flag of ["--no-opt", "--liftoff-only"]) setFlagsFromString(flag);

const [file = "", baseUrl = ""] = process.argv.slice(2);
const { open } = (await import(file)) as { open: Open };
const calls = open({ baseUrl, apiKey: "ACMA:bench" });

function resident(field: "VmRSS" | "VmHWM"): number {
  const [, kilobytes = "NaN"] = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

async function send(name: string, body: unknown): Promise<void> {
  const { operation, order } = caseOf(name);
  // The compiler cannot tell that operation and body belong together.
  const call: (order: Order, body: never) => Promise<unknown> = calls[operation];
  await call(order, body as never);
}

const bodyOf = (name: string): string => JSON.stringify(caseOf(name).body);

async function remember(name: string): Promise<Remembered> {
  // Loads code and opens connections and pools before measuring.
  for (let call = 0; call < 100; call += 1) {
    const small = `small keys ${call % 16}`;
    await send(small, JSON.parse(bodyOf(small)));
  }
  const size = Buffer.byteLength(bodyOf(name));
  const body: unknown = JSON.parse(bodyOf(name));
  for (let time = 0; time < 3; time += 1) globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = resident("VmRSS");
  // Resets the peak to the current resident size.
  writeFileSync("/proc/self/clear_refs", "5");
  await send(name, body);
  return { body: size, rise: resident("VmHWM") - before };
}

answering({ remember });

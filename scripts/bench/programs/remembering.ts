/** One large call in a process of its own: how much more memory the process ever held while it ran. */
import { readFileSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import type { Open } from "../entrants/entrant.ts";
import { caseOf } from "../payloads/cases.ts";
import type { Order } from "../payloads/operations.ts";
import { answering } from "./answering.ts";

/** Bytes: of the body as it is sent, and by how much the resident set ever rose above what it was before the call. */
export interface Remembered {
  readonly body: number;
  readonly rise: number;
}

// V8's optimizing compilers, that of undici's parser included, take up to 4 MB when they come to it, on a machine that has
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
  // The compiler cannot follow that operation and body belong together.
  const call: (order: Order, body: never) => Promise<unknown> = calls[operation];
  await call(order, body as never);
}

const bodyOf = (name: string): string => JSON.stringify(caseOf(name).body);

async function remember(name: string): Promise<Remembered> {
  // Code, connections and pools are there before anything is weighed.
  for (let call = 0; call < 100; call += 1) {
    const small = `small keys ${call % 16}`;
    await send(small, JSON.parse(bodyOf(small)));
  }
  const size = Buffer.byteLength(bodyOf(name));
  const body: unknown = JSON.parse(bodyOf(name));
  for (let time = 0; time < 3; time += 1) globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = resident("VmRSS");
  // Sets the peak back to what is resident now.
  writeFileSync("/proc/self/clear_refs", "5");
  await send(name, body);
  return { body: size, rise: resident("VmHWM") - before };
}

answering({ remember });

/** One client or validator in its own process, idle until asked. */
import type { Open } from "../entrants/entrant.ts";
import { rowOf } from "../rows.ts";
import { answering } from "./answering.ts";

/** Microseconds of one call: by the clock, and of the processor. */
export interface Cost {
  readonly time: number;
  readonly cpu: number;
}

const [file = "", baseUrl = ""] = process.argv.slice(2);
const { open } = (await import(file)) as { open: Open<Promise<unknown> | boolean> };
const entrant = open({ baseUrl, apiKey: "ACMA:bench" });

/** A synchronous validator is not awaited. */
async function doAll(list: readonly (() => Promise<unknown> | boolean)[]): Promise<void> {
  for (const work of list) {
    const done = work();
    if (typeof done === "object") await done;
  }
}

const ready = (name: string, count: number) => Array.from({ length: count }, () => rowOf(name).ready(entrant));

async function measure(name: string, unmeasured: number, count: number): Promise<Cost> {
  // A connection may have been lost, and the caches filled, while others were measured.
  await doAll(ready(name, unmeasured));
  const list = ready(name, count);
  const before = process.cpuUsage();
  const started = performance.now();
  await doAll(list);
  const time = (performance.now() - started) * 1000;
  const { user, system } = process.cpuUsage(before);
  return { time: time / count, cpu: (user + system) / count };
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The bytes that a call allocates, garbage included, in a process that collects none meanwhile. */
async function allocated(name: string, count: number): Promise<number> {
  await doAll(ready(name, 2));
  const list = ready(name, count);
  // Buffers are freed a moment after the collection that finds them.
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const before = used();
  await doAll(list);
  return (used() - before) / count;
}

answering({
  answer: (name: string, broken: boolean) => rowOf(name).ready(entrant, broken)(),
  measure,
  allocated,
});

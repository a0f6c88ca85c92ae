/** One large call in a process of its own: how much more memory the process ever held while it ran. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Open } from "../entrants/entrant.ts";
import { cases } from "../payloads/cases.ts";

/** Bytes. */
export interface Remembered {
  /** Of the body as it is sent. */
  readonly body: number;
  /** The rise of the peak of the resident set over what was resident before the call. */
  readonly resident: number;
  /** The rise of what V8 holds inside and outside its heap; with no collection on the way it is all that was allocated. */
  readonly allocated: number;
}

const [file = "", baseUrl = "", name = ""] = process.argv.slice(2);
const { open } = (await import(file)) as { open: Open };
const calls = open({ baseUrl, apiKey: "ACMA:bench" });
const known = cases();

function status(field: "VmRSS" | "VmHWM"): number {
  const [, kilobytes = "NaN"] = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function send(at: string, body: unknown): Promise<void> {
  const each = known.get(at);
  if (!each) throw new Error(`there is no case ${at}`);
  const call: (order: object, body: never) => Promise<unknown> = calls[each.operation];
  await call(each.order, body as never);
}

const bodyOf = (at: string): string => JSON.stringify(known.get(at)?.body);

// Code, connections and pools are there before anything is weighed.
for (let call = 0; call < 100; call += 1) await send(`small keys ${call % 16}`, JSON.parse(bodyOf("small keys 0")));
const size = Buffer.byteLength(bodyOf(name));
const body: unknown = JSON.parse(bodyOf(name));
for (let time = 0; time < 3; time += 1) globalThis.gc?.();
await new Promise((resolve) => setTimeout(resolve, 50));
const before = { resident: status("VmRSS"), held: held() };
// Sets the peak back to what is resident now.
writeFileSync("/proc/self/clear_refs", "5");
await send(name, body);
const after = { resident: status("VmHWM"), held: held() };
const remembered: Remembered = { body: size, resident: after.resident - before.resident, allocated: after.held - before.held };
process.send?.(remembered);

/** One entrant in its own process, idle until asked for calls. */
import type { Open } from "../entrants/entrant.ts";
import { type Case, caseOf } from "../payloads/cases.ts";
import { median } from "../measure/median.ts";
import { answering } from "./answering.ts";
import { profiled, type Spent } from "./profiled.ts";

export interface Series {
  readonly name: string;
  readonly calls: number;
}

/** Microseconds of one call: the median wall-clock time and the mean CPU time. */
export interface Cost {
  readonly p50: number;
  readonly cpu: number;
}

export interface Crowd {
  readonly names: readonly string[];
  readonly parallel: number;
  readonly calls: number;
}

/** Calls per second, and CPU microseconds for each. */
export interface Rate {
  readonly perSecond: number;
  readonly cpu: number;
}

const [file = "", baseUrl = ""] = process.argv.slice(2);
const { open } = (await import(file)) as { open: Open };
const calls = open({ baseUrl, apiKey: "ACMA:bench" });

let sent = 0;

function send(each: Case): Promise<unknown> {
  sent += 1;
  // The compiler cannot tell that operation and body belong together.
  const call: (order: Case["order"], body: never) => Promise<unknown> = calls[each.operation];
  return call(each.order, each.body as never);
}

const microseconds = ({ user, system }: NodeJS.CpuUsage): number => user + system;

async function series({ name, calls: count }: Series): Promise<Cost> {
  const each = caseOf(name);
  // A connection may have been lost while others were measured.
  for (let call = 0; call < 3; call += 1) await send(each);
  const times = new Float64Array(count);
  const before = process.cpuUsage();
  for (let call = 0; call < count; call += 1) {
    const started = performance.now();
    await send(each);
    times[call] = (performance.now() - started) * 1000;
  }
  const cpu = microseconds(process.cpuUsage(before)) / count;
  return { p50: median([...times]), cpu };
}

async function crowd({ names, parallel, calls: count }: Crowd): Promise<Rate> {
  const all = names.map(caseOf);
  let left = parallel;
  const worker = async (first: number): Promise<void> => {
    for (let next = first; left > 0; next += parallel) {
      left -= 1;
      const each = all[next % all.length];
      if (each) await send(each);
    }
  };
  const everyone = (): Promise<unknown> => Promise.all(Array.from({ length: parallel }, (_, index) => worker(index)));
  // Opens the connections.
  await everyone();
  left = count;
  const before = process.cpuUsage();
  const started = performance.now();
  await everyone();
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, cpu: microseconds(process.cpuUsage(before)) / count };
}

/** Calls of all these in turn. */
function profile({
  names,
  calls: count,
}: {
  readonly names: readonly string[];
  readonly calls: number;
}): Promise<Spent> {
  const all = names.map(caseOf);
  return profiled(async () => {
    for (let call = 0; call < count; call += 1) {
      const each = all[call % all.length];
      if (each) await send(each);
    }
  });
}

answering({
  answer: (name: string) => send(caseOf(name)),
  sent: () => sent,
  series,
  crowd,
  profile,
});

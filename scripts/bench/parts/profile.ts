import type { EntrantId } from "../entrants/entrants.ts";
import { entrants } from "../entrants/entrants.ts";
import type { Bench } from "../measure/bench.ts";
import { startChild } from "../measure/child.ts";
import { median } from "../measure/median.ts";
import { warm } from "../measure/warm.ts";
import { smallNames } from "../payloads/cases.ts";
import type { Series } from "../programs/client.ts";
import type { Spent } from "../programs/profiled.ts";
import type { Found } from "../report/found.ts";
import { table } from "../report/table.ts";

const profiles = ["carefulFetch", "ours", "oursUndici", "undiciDispatch"] as const satisfies EntrantId[];

/** The area that a place belongs to; the first match counts. */
const areas: readonly (readonly [name: string, places: RegExp])[] = [
  ["the input: read, checked, written", /^src\/(accept|operations|cis|check)|^generated\/(validators|readers)/],
  ["openapi-fetch", /openapi-fetch/],
  ["the answer: judged, parsed, checked", /^src\/answer/],
  [
    "attempts, places, time, promise",
    /^src\/(transport|perform|client|marketCall|options|errors|is[A-Z])|^generated\//,
  ],
  ["own program of the entrant", /^entrants\/|payloads|programs\/client/],
  ["undici, its parser and our handler", /\/undici\/lib\/|^src\/undici|^wasm/],
  ["fetch of Node: undici, streams, signals", /deps\/undici|webstreams|abort_controller|event_target|js_transferable/],
  [
    "sockets and timers of Node",
    /^node:|^(writev|writeUtf8String|readStart|getLibuvNow|toggleTimerRef|scheduleTimer)$/,
  ],
  ["garbage", /garbage collector/],
  ["promises, native code, the rest", /^(?!\(idle\))/],
];

/** The number of profiles: now and then the compiler starts anew during one. */
const windows = 5;

/** Microseconds of a call, by area. */
function byArea(spent: Spent, calls: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [place, microseconds] of spent) {
    const [area] = areas.find(([, places]) => places.test(place)) ?? [];
    if (area !== undefined) sums.set(area, (sums.get(area) ?? 0) + microseconds / calls);
  }
  return sums;
}

/** Where the time of a small call goes, according to V8's profiler. */
export async function profile({ quick, file, baseUrl }: Bench): Promise<Found> {
  const calls = quick ? 300 : 3000;
  const found = new Map<EntrantId, ReadonlyMap<string, number>>();
  for (const id of profiles) {
    // Not pinned: on a single core the profiler would mostly run when the program is idle.
    const child = startChild([], file("programs/client"), [file(`entrants/${entrants[id].file}`), baseUrl]);
    await warm(quick ? 12 : 60, quick ? 0.5 : 5, async () => {
      for (const name of smallNames(0)) await child.ask("series", { name, calls: 50 } satisfies Series);
    });
    const each: ReadonlyMap<string, number>[] = [];
    for (let time = 0; time < windows; time += 1) {
      each.push(byArea(await child.ask<Spent>("profile", { names: smallNames(0), calls }), calls));
    }
    await child.stop();
    found.set(id, new Map(areas.map(([name]) => [name, median(each.map((area) => area.get(name) ?? 0))])));
  }
  const sum = (id: EntrantId): number => [...(found.get(id)?.values() ?? [])].reduce((total, one) => total + one, 0);

  return {
    title: "Where the time of a call goes",
    text: `Microseconds of a small call in which the processor was busy, by what it was busy with: the mean over the four operations,
one call after the other, the median of ${windows} times, sampled by V8's own profiler, which makes everything some tenths
slower. What a function calls of the language itself, such as JSON.parse, counts as its own.

${table(
  ["where", ...profiles.map((id) => entrants[id].label)],
  [
    ...areas.map(([area]) => [area, ...profiles.map((id) => (found.get(id)?.get(area) ?? 0).toFixed(1))]),
    ["together", ...profiles.map((id) => sum(id).toFixed(0))],
  ],
)}`,
  };
}

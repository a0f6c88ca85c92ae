import { existsSync, readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";

/** Microseconds by where they were spent: a module of a bundle, a file, or the profiler's own label. */
export type Spent = ReadonlyMap<string, number>;

/** The modules in an esbuild bundle, by the lines at which they begin. */
function modulesOf(url: string): readonly { readonly line: number; readonly name: string }[] {
  const file = url.startsWith("file:") ? fileURLToPath(url) : url;
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, line) => {
      const [, name] = /^\/\/ ((?:src|generated|node_modules|entrants)\/\S+)$/.exec(text) ?? [];
      return name === undefined ? [] : [{ line, name }];
    });
}

/** CPU time during the work: the self time of each function, by place. */
export async function profiled(work: () => Promise<void>): Promise<Spent> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 100 });
  await session.post("Profiler.start");
  await work();
  const { nodes, samples = [], timeDeltas = [] } = (await session.post("Profiler.stop")).profile;
  session.disconnect();

  const modules = new Map<string, ReturnType<typeof modulesOf>>();
  const places = new Map(
    nodes.map(({ id, callFrame: { url, functionName, lineNumber } }) => {
      const known = modules.get(url) ?? modulesOf(url);
      modules.set(url, known);
      const within = known.filter(({ line }) => line <= lineNumber).at(-1)?.name;
      return [id, within ?? (url || functionName)] as const;
    }),
  );
  const spent = new Map<string, number>();
  samples.forEach((id, index) => {
    const place = places.get(id) ?? "";
    spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  });
  return spent;
}

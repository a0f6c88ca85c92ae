import { build } from "esbuild";
import { fork } from "node:child_process";
import { once } from "node:events";
import { builtinModules } from "node:module";
import { gzipSync } from "node:zlib";
import { clientIds, clients } from "../entrants.ts";
import { rounds } from "../rounds.ts";
import { type Bench, type Found, short, table } from "./part.ts";

const ids = clientIds.filter((id) => id !== "fetchAgain");

/** The kB of a program that makes all four calls, minified and compressed. */
async function sizeOf(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [file],
    ...{ bundle: true, minify: true, write: false, format: "esm", target: "es2022", platform: "neutral" },
    mainFields: ["module", "main"],
    external: ["node:*", ...builtinModules],
    logLevel: "warning",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
}

async function run(file: string): Promise<number> {
  const started = performance.now();
  // This process's own flags would load its compiler of TypeScript, and compile the client anew.
  const child = fork(file, { execArgv: [], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [code] = (await once(child, "exit")) as [number];
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
  return performance.now() - started;
}

/** What it costs to load a client: the time of its import and the size of its bundle. */
export async function load({ quick, file }: Bench): Promise<Found> {
  const entrant = (id: string): string => file(`entrants/${id}`);
  const { count, own } = await rounds({ quick, seconds: 60 }, ["import"], ids, async (_row, id) => {
    const empty = await run(file("empty"));
    return { over: (await run(entrant(id))) - empty };
  });
  const imported = (id: string): number => own("import", id, "over");
  const sizes = new Map(await Promise.all(ids.map(async (id) => [id, await sizeOf(entrant(id))] as const)));

  return {
    title: "Import and bundle",
    text: `How much longer a process takes that imports the client than an empty one just before, the mean of the middle half of
${count}; and a program that makes all four calls, bundled by esbuild without Node's own modules, minified, with gzip -9. 1 kB
is 1000 bytes.

${table(
  ["client", "import, ms", "bundle, kB"],
  ids.map((id) => [clients[id], short(imported(id)), short(sizes.get(id) ?? NaN)]),
)}`,
    verdicts: [
      { target: "import", limit: 10, figure: imported("ours"), unit: " ms" },
      { target: "bundle of a program with all four calls", limit: 27, figure: sizes.get("ours") ?? NaN, unit: " kB" },
    ],
  };
}

import { spawn } from "node:child_process";
import { type EntrantId, entrantIds, entrants } from "../entrants/entrants.ts";
import type { Bench } from "../measure/bench.ts";
import { compared } from "../measure/compared.ts";
import { rounds } from "../measure/rounds.ts";
import { spread } from "../measure/spread.ts";
import type { Found } from "../report/found.ts";
import { said } from "../report/said.ts";
import { table } from "../report/table.ts";
import { verdict } from "../report/verdict.ts";

/** Milliseconds more than an empty process that ran just before. */
interface Start {
  readonly empty: number;
  readonly imported: number;
  readonly answered: number;
}

/** Milliseconds from the start of a process to its end. */
function run(command: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const [first = "", ...rest] = command;
    const started = performance.now();
    const child = spawn(first, rest, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve(performance.now() - started);
      else reject(new Error(`${rest.join(" ")} ended with ${code}`));
    });
  });
}

/** How much longer a process takes to start when it imports a client, and until the first response. */
export async function coldStart({ quick, pins, file, baseUrl }: Bench): Promise<Found> {
  const node = (...args: readonly string[]): Promise<number> => run([...pins.client, process.execPath, ...args]);
  const ids = entrantIds.filter((id) => id !== "fetchAgain");
  const values = await rounds<EntrantId, Start>(
    quick ? { seconds: 8, atLeast: 2 } : { seconds: 100, atLeast: 8 },
    ids,
    async (id) => {
      const entrant = file(`entrants/${entrants[id].file}`);
      const empty = await node(file("empty"));
      const imported = (await node(entrant)) - empty;
      return { empty, imported, answered: (await node(file("programs/first"), entrant, baseUrl)) - empty };
    },
  );
  const imported = compared(values, (start) => start.imported);
  const answered = compared(values, (start) => start.answered);
  const empty = spread([...values.values()].flat().map((start) => start.empty));

  return {
    title: "Cold start",
    text: `Milliseconds over an empty process (${said(empty)} ms) that ran just before, in ${values.get("fetch")?.length} rounds: to import the
client, and to import it, make one call and have its answer.

${table(
  ["client", "import, ms", "first answer, ms"],
  ids.map((id) => [entrants[id].label, said(imported.own(id)), said(answered.own(id))]),
)}`,
    verdicts: [verdict("import over an empty process", imported.own("ours").median, "≤", 10, " ms")],
  };
}

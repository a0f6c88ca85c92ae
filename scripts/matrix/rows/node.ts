/** Each supported Node: both module formats, and timeouts under forced garbage collection. */
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { nodes, programOf } from "../runtimes.ts";
import { told, type World } from "../world.ts";

export function nodeRows(world: World): Row[] {
  const { runtimes, journey } = world;
  return nodes.flatMap((line) => {
    const row = (what: string, format: string, file: string, flag: string): Row => ({
      environment: `Node ${line}, ${what}`,
      version: runtimes.version(`node${line}`),
      ...(file.startsWith("program") && { label: `node${line}-${format}` }),
      prove: () =>
        run(programOf(runtimes, `node${line}`), [flag, journey.at(file), told(world, `node${line}-${format}`)], {
          cwd: journey.at(),
        }),
    });
    const strict = "--disallow-code-generation-from-strings";
    return [
      row("ES module", "esm", "program.mjs", strict),
      row("CommonJS", "cjs", "program.cjs", strict),
      row("timeouts under garbage collection", "collected", "collected.mjs", "--expose-gc"),
    ];
  });
}

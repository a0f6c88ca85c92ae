/** Each supported Node: both module formats, and timeouts under forced garbage collection. */
import { consumer, type Wanted } from "../consumer.ts";
import type { Row } from "../row.ts";
import { run } from "../run.ts";
import { nodes, programOf } from "../runtimes.ts";
import type { World } from "../world.ts";

export function nodeRows({ runtimes, plain, targets }: World): Row[] {
  const row = (name: string, what: string, wanted: Wanted, flags: readonly string[]): Row => ({
    environment: `Node ${name.slice("node".length)}, ${what}`,
    version: runtimes.version(name),
    ...(wanted.steps === undefined && { label: wanted.label }),
    async prove() {
      const node = programOf(runtimes, name);
      const extension = wanted.format === "esm" ? "mjs" : "cjs";
      const file = await plain.write(`${wanted.label}.${extension}`, await consumer(wanted, targets));
      return run(node, [...flags, file], { cwd: plain.folder });
    },
  });
  return nodes.flatMap((line) => {
    const name = `node${line}`;
    const strict = ["--disallow-code-generation-from-strings"];
    return [
      row(name, "ES module", { format: "esm", label: `${name}-esm` }, strict),
      row(name, "CommonJS", { format: "cjs", label: `${name}-cjs` }, strict),
      row(
        name,
        "timeouts under garbage collection",
        { format: "esm", steps: "collected", label: `${name}-collected` },
        ["--expose-gc"],
      ),
    ];
  });
}

import { format } from "prettier";
import { entrantIds, entrants } from "../entrants/entrants.ts";
import { dots } from "./dots.ts";
import type { Found } from "./found.ts";
import { table } from "./table.ts";

const rows = entrantIds.map((id) => ({ id, label: entrants[id].label, isOurs: id.startsWith("ours") }));

/** The files of the report, by name. */
export async function document(found: readonly Found[], machine: string): Promise<ReadonlyMap<string, string>> {
  const verdicts = found.flatMap((part) => part.verdicts ?? []);
  const panels = found.flatMap((part) => part.panels ?? []);
  const picture =
    panels.length === 0
      ? ""
      : "![Time, processor time and throughput of every client as multiples of fetch, with quartiles](benchmark.svg)";
  const text = `# Benchmark

<!-- Written by npm run bench. Do not edit. -->

\`npm run bench\` compares this library with its alternatives, on one machine at one time; \`-- --quick\` takes less than three
minutes, \`-- --only validation\` runs one part. Read the ratios: they are computed within a round, in which every client has
a turn, in a changing order. Figures are medians, with the quartiles over the rounds in brackets.

Each client is a separate process that runs throughout, is warmed up first, and has the client core to itself during its
turn. All of them talk to one local server with prepared responses, keep their connections, and use their own defaults.
Before it is measured, each must have sent the right request and returned the right answer. "fetch, once more" is the same
program as "fetch": the difference between the two is noise. "careful fetch" is what a cautious user writes by hand: own
timer and AbortController, \`redirect: "manual"\`, a check of the status.

${machine}

## Targets

${table(
  ["figure", "target", "measured", "met"],
  verdicts.map(({ target, limit, figure, met }) => [target, limit, figure, met ? "yes" : "**no**"]),
)}

${picture}

${found.map((part) => `## ${part.title}\n\n${part.text}`).join("\n\n")}
`;
  const files = new Map([["benchmark.md", await format(text, { parser: "markdown", printWidth: 120 })]]);
  if (panels.length > 0) files.set("benchmark.svg", dots(rows, panels));
  for (const { drawing } of found) if (drawing !== undefined) files.set("benchmark-growth.svg", drawing);
  return files;
}

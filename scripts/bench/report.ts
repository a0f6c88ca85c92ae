import { arch, cpus, loadavg, release, type } from "node:os";
import { formatted } from "../formatted.ts";
import manifest from "./package.json" with { type: "json" };
import { type Found, short, table } from "./parts/part.ts";

/** When, where and with which versions it is measured, and the load of the machine. */
export function circumstances(): string {
  const { "yandex-market-orders": _ours, ...compared } = manifest.dependencies;
  const versions = Object.entries(compared).map((one) => one.join(" "));
  return `- ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? "?"}, ${type()} ${release().split(".", 2).join(".")} ${arch()}; load before the start ${loadavg()[0]?.toFixed(1)}
- ${versions.join(", ")}`;
}

/** docs/benchmark.md. */
export function report(found: readonly Found[], when: string): Promise<string> {
  const text = `# Benchmark

<!-- Written by npm run bench. Do not edit. -->

The times and sizes of this library and its alternatives, as \`npm run bench\` finds them; [speed.md](speed.md) says what is
measured and why. Figures are means of the middle half of rounds in which everyone has a turn, and ratios are those of the
same round. "fetch again" is the same program as "fetch": their difference is noise. "careful fetch" has a timeout, refuses
redirects and checks the status, "ours" is this library with its defaults.

${when}

${table(
  ["target, and where it is farthest from it", "at most", "measured", "met"],
  found.flatMap(({ verdicts }) =>
    verdicts.map(({ target, limit, figure, unit = "", at }) => {
      const name = at === undefined ? target : `${target}: ${at}`;
      return [name, `${limit}${unit}`, `${short(figure)}${unit}`, figure <= limit ? "yes" : "**no**"];
    }),
  ),
)}

${found.map(({ title, text: body }) => `## ${title}\n\n${body}`).join("\n\n")}
`;
  return formatted("docs/benchmark.md", text);
}

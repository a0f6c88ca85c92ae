/**
 * Simulates checkouts on 1, 10 and 100 machines in virtual time, with the real client and limiters, and writes the table
 * and the plot of docs/limits.md.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { plot } from "./simulate/plot.ts";
import { seededRandom } from "./simulate/seededRandom.ts";
import { type Figures, type Sharing, simulate } from "./simulate/shops.ts";
import { inVirtualTime } from "./simulate/virtualTime.ts";

const page = fileURLToPath(new URL("../docs/limits.md", import.meta.url));
const picture = fileURLToPath(new URL("../docs/limits.svg", import.meta.url));
const sharings: readonly Sharing[] = ["no limiter", "one each", "quota shared", "slots too"];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = ({ machines, sharing, refused, used, failed, waited: [half, most, longest] }: Figures): string =>
  `| ${machines} | ${sharing} | ${percent(refused)} | ${percent(used)} | ${percent(failed)} | ${half.toFixed(1)} s | ${most.toFixed(1)} s | ${longest.toFixed(1)} s |`;

// Every run makes the same calls at the same moments.
Math.random = seededRandom(20261122);
const all: Figures[] = [];
for (const machines of [1, 10, 100]) {
  for (const sharing of sharings) {
    all.push(await inVirtualTime(Date.UTC(2026, 10, 22, 12), () => simulate(machines, sharing)));
  }
}
const table = `| machines | limiter | answers that were 420 | quota used | calls failed | waited: half | 95 of 100 | 99 of 100 |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${all.map(row).join("\n")}`;
console.log(table);

const text = await readFile(page, "utf8");
const place = /(?<=<!-- simulation -->\n).*?(?=\n<!-- end of simulation -->)/s;
if (!place.test(text)) throw new Error("docs/limits.md has no place for the table");
const options = { ...(await resolveConfig(page)), parser: "markdown" };
await writeFile(
  page,
  await format(
    text.replace(place, () => `\n${table}\n`),
    options,
  ),
);
await writeFile(picture, plot(all));

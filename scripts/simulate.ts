/**
 * Simulates checkouts on 1, 10 and 100 machines in virtual time, with the real client and limiters, and writes the
 * tables of docs/limits.md and docs/ru/limits.md and their plot.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { plot } from "./simulate/plot.ts";
import { seededRandom } from "./simulate/seededRandom.ts";
import { type Figures, type Sharing, simulate } from "./simulate/shops.ts";
import { inVirtualTime } from "./simulate/virtualTime.ts";

const picture = fileURLToPath(new URL("../docs/limits.svg", import.meta.url));
const sharings: readonly Sharing[] = ["no limiter", "one each", "quota shared", "slots too"];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = ({ machines, sharing, refused, used, failed, waited: [half, most, longest] }: Figures): string =>
  `| ${machines} | ${sharing} | ${percent(refused)} | ${percent(used)} | ${percent(failed)} | ${half.toFixed(1)} s | ${most.toFixed(1)} s | ${longest.toFixed(1)} s |`;

/** The words of the table; one that holds another stands before it. */
const russian = {
  machines: "машин",
  "no limiter": "без лимитера",
  limiter: "лимитер",
  "answers that were 420": "ответов 420",
  "quota used": "использовано квоты",
  "calls failed": "не удалось вызовов",
  "waited: half": "ждали: половина",
  " of 100 ": " из 100 ",
  "one each": "каждый сам",
  "quota shared": "общая квота",
  "slots too": "и места",
  " s |": " с |",
};
const inRussian = (text: string): string =>
  Object.entries(russian)
    .reduce((translated, [word, own]) => translated.replaceAll(word, own), text)
    .replaceAll(/(\d)\.(?=\d)/g, "$1,");

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

const place = /(?<=<!-- simulation -->\n).*?(?=\n<!-- end of simulation -->)/s;
for (const [name, rows] of Object.entries({ "docs/limits.md": table, "docs/ru/limits.md": inRussian(table) })) {
  const page = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const text = await readFile(page, "utf8");
  if (!place.test(text)) throw new Error(`${name} has no place for the table`);
  const written = text.replace(place, () => `\n${rows}\n`);
  await writeFile(page, await format(written, { ...(await resolveConfig(page)), parser: "markdown" }));
}
await writeFile(picture, plot(all));

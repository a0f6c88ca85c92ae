/**
 * Simulates checkouts on 1, 10 and 100 machines in virtual time, with the real client and limiters, and writes the
 * tables of docs/limits.md and docs/ru/limits.md and their plot.
 */
import { readFile } from "node:fs/promises";
import { plot } from "./simulate/plot.ts";
import { seededRandom } from "./simulate/seededRandom.ts";
import { type Figures, type Sharing, simulate } from "./simulate/shops.ts";
import { inVirtualTime } from "./simulate/virtualTime.ts";
import { table } from "./table.ts";
import { writeFiles } from "./writeFiles.ts";

const sharings: readonly Sharing[] = ["no limiter", "one each", "quota shared", "slots too"];

const english = {
  point: ".",
  head: [
    "machines",
    "limiter",
    "answers that were 420",
    "quota used",
    "calls failed",
    "waited: half",
    "95 of 100",
    "99 of 100",
  ],
  seconds: "s",
  "no limiter": "no limiter",
  "one each": "one each",
  "quota shared": "quota shared",
  "slots too": "slots too",
};
const russian: typeof english = {
  point: ",",
  head: [
    "машин",
    "лимитер",
    "ответов 420",
    "использовано квоты",
    "не удалось вызовов",
    "ждали: половина",
    "95 из 100",
    "99 из 100",
  ],
  seconds: "с",
  "no limiter": "без лимитера",
  "one each": "каждый сам",
  "quota shared": "общая квота",
  "slots too": "и места",
};

/** The table of a page. */
function tableOf(all: readonly Figures[], words: typeof english): string {
  const decimal = (value: number): string => value.toFixed(1).replace(".", words.point);
  const rows = all.map(({ machines, sharing, refused, used, failed, waited }) => [
    ...[`${machines}`, words[sharing]],
    ...[refused, used, failed].map((share) => `${decimal(share * 100)} %`),
    ...waited.map((time) => `${decimal(time)} ${words.seconds}`),
  ]);
  return table(words.head, rows, (column) => column !== 1);
}

// Every run makes the same calls at the same moments.
Math.random = seededRandom(20261122);
const all: Figures[] = [];
for (const machines of [1, 10, 100]) {
  for (const sharing of sharings) {
    all.push(await inVirtualTime(Date.UTC(2026, 10, 22, 12), () => simulate(machines, sharing)));
  }
}
console.log(tableOf(all, english));

const place = /(?<=<!-- simulation -->\n).*?(?=\n<!-- end of simulation -->)/s;
const files = new Map([["docs/limits.svg", plot(all)]]);
for (const [page, words] of Object.entries({ "docs/limits.md": english, "docs/ru/limits.md": russian })) {
  const text = await readFile(new URL(`../${page}`, import.meta.url), "utf8");
  if (!place.test(text)) throw new Error(`${page} has no place for the table`);
  files.set(
    page,
    text.replace(place, () => `\n${tableOf(all, words)}\n`),
  );
}
await writeFiles(files);

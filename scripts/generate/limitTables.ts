import { type Call, calls, type Description } from "./description.ts";
import { lowestQuota } from "./facts.ts";

interface Words {
  readonly head: readonly [operation: string, parallel: string, quota: string];
  readonly together: string;
  readonly each: string;
  readonly per: { readonly minute: string; readonly hour: string };
}

const english: Words = {
  head: ["operation", "parallel requests", "quota"],
  together: "together",
  each: "each",
  per: { minute: "a minute", hour: "an hour" },
};

const russian: Words = {
  head: ["метод", "параллельных запросов", "квота"],
  together: "на оба метода вместе",
  each: "у каждого",
  per: { minute: "в минуту", hour: "в час" },
};

const wordsOf: Readonly<Record<string, Words>> = {
  "README.md": english,
  "README.ru.md": russian,
  "docs/limits.md": english,
  "docs/ru/limits.md": russian,
};

/** The pages with a table of Market's limits. */
export const pagesWithLimits = Object.keys(wordsOf);

const figure = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, " ");

/** The row of the operations that share a pool. */
function row(pool: readonly Call[], { together, each, per }: Words): string {
  const shared = (text: string | number, word: string): string => (pool.length > 1 ? `${text} ${word}` : `${text}`);
  const quotas = new Set(pool.map(lowestQuota).map((quota) => `${figure(quota.requests)} ${per[quota.per]}`));
  const [limit = 0] = pool.map(({ operation }) => operation["x-parallel"].limit);
  const cells = [
    pool.map(({ id }) => `\`${id}\``).join(", "),
    shared(limit, together),
    quotas.size === 1 ? shared([...quotas].join(), each) : [...quotas].join(", "),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/** The text of a page, with the limits of the description in its table. */
export function withLimits(page: string, text: string, description: Description): string {
  const words = wordsOf[page] ?? english;
  const pools = new Map<string, Call[]>();
  for (const call of calls(description)) {
    const { pool } = call.operation["x-parallel"];
    pools.set(pool, [...(pools.get(pool) ?? []), call]);
  }
  const rows = [...pools.values()].map((pool) => row(pool, words)).join("");
  const table = new RegExp(String.raw`(^\| ${words.head.join(String.raw` +\| `)} +\|\n\|[ |-]+\n)(?:\|.*\n)+`, "m");
  if (!table.test(text)) throw new Error(`${page} has no table with the columns ${words.head.join(", ")}`);
  return text.replace(table, (_, head: string) => head + rows);
}

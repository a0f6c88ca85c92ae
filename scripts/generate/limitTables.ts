import { table } from "../table.ts";
import { type Call, calls, type Description } from "./description.ts";
import { lowestQuota } from "./facts.ts";

const english = {
  head: ["operation", "parallel requests", "quota"],
  together: "together",
  each: "each",
  per: { minute: "a minute", hour: "an hour" },
};

const russian: typeof english = {
  head: ["метод", "параллельных запросов", "квота"],
  together: "на оба метода вместе",
  each: "у каждого",
  per: { minute: "в минуту", hour: "в час" },
};

const wordsOf = new Map([
  ["README.md", english],
  ["README.ru.md", russian],
  ["docs/limits.md", english],
  ["docs/ru/limits.md", russian],
]);

/** The pages with a table of Market's limits. */
export const pagesWithLimits = [...wordsOf.keys()];

const figure = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, " ");

/** The row of the operations that share a pool. */
function row(pool: readonly Call[], { together, each, per }: typeof english): string[] {
  const shared = (text: string | number, word: string): string => (pool.length > 1 ? `${text} ${word}` : `${text}`);
  const quotas = new Set(pool.map(lowestQuota).map((quota) => `${figure(quota.requests)} ${per[quota.per]}`));
  const [limit = 0] = pool.map(({ operation }) => operation["x-parallel"].limit);
  return [
    pool.map(({ id }) => `\`${id}\``).join(", "),
    shared(limit, together),
    quotas.size === 1 ? shared([...quotas].join(), each) : [...quotas].join(", "),
  ];
}

/** The text of a page, with the limits of the description in its table. */
export function withLimits(page: string, text: string, description: Description): string {
  const words = wordsOf.get(page) ?? english;
  const poolOf = ({ operation }: Call): string => operation["x-parallel"].pool;
  const all = calls(description);
  const pools = [...new Set(all.map(poolOf))].map((pool) => all.filter((call) => poolOf(call) === pool));
  const place = new RegExp(String.raw`^\| ${words.head.join(String.raw` +\| `)} +\|\n(?:\|.*\n)+`, "m");
  if (!place.test(text)) throw new Error(`${page} has no table with the columns ${words.head.join(", ")}`);
  const rows = pools.map((pool) => row(pool, words));
  return text.replace(place, () => `${table(words.head, rows)}\n`);
}

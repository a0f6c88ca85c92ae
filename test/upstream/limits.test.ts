import { describe, expect, it } from "@jest/globals";
import { compared, descriptionOf, type Json } from "./compared.ts";

const told = (was: Json, now: Json): string[] =>
  compared(descriptionOf({}, was), descriptionOf({}, now)).map(
    ({ group, path, kind, theirs }) => `${group} ${path}: ${kind} ${String(theirs)}`,
  );
const config = (limits: unknown): Json => ({ "x-resource-limit-config": limits });
const prose = (text: string): Json => ({ description: `Text.\n\n${text}\n` });
const hourly = (amount: number): Json => ({ amount, period: "hours", "period-duration": 1 });

describe("a quota is read", () => {
  it.each<[string, Json, Json]>([
    ["of prose", prose("|**⚙️ Лимит:** 10 000 запросов в час|\n|-|"), config({ path: "resp", ...hourly(10_000) })],
    ["with hard spaces", prose("|**:no-translate[⚙️] Лимит:** 10\u00a0000 запросов в час|"), config(hourly(10_000))],
    ["in English", prose("|**⚙️ Limit:** 10,000 requests per hour|"), prose("Rate limit: 10000 requests / hour")],
    ["in a table of HTML", prose("<td>Limit</td><td>300 calls an hour</td>"), config(hourly(300))],
    ["in thousands", prose("Лимит: 5 тыс. запросов за 1 минуту"), config({ amount: 5000, period: "minute" })],
    ["below its label", prose("Лимит\n\n10 000 запросов к API в сутки"), config({ amount: 10_000, period: "DAYS" })],
    [
      "of items",
      prose("|**Лимит:** 100 товаров в минуту|"),
      config({ path: "товаров", amount: 100, period: "minute" }),
    ],
    [
      "over two hours",
      config({ ...hourly(10), "period-duration": 2 }),
      config({ amount: 10, period: "hour", "period-duration": 2 }),
    ],
    ["for each plan alike", config({ none: hourly(10), medium: hourly(10) }), config(hourly(10))],
    ["beside its plans", config({ ...hourly(10), none: hourly(10) }), config({ plans: { none: hourly(10) } })],
    [
      "of ours",
      {
        "x-quotas": [
          { requests: 9, per: "hour", source: "P000" },
          { requests: 10, per: "hour", source: "upstream" },
        ],
      },
      config(hourly(10)),
    ],
  ])("%s", (_what, one, other) => {
    expect(told(one, other).filter((line) => !line.startsWith("prose"))).toEqual([]);
    expect(told(one, {})).toContainEqual(expect.stringMatching(/^relaxing operation.*: quota/));
  });

  it.each<[string, Json]>([
    ["a duration", prose("Ключ нужно передать в течение 30 минут.")],
    ["other counts", prose("Within 30 minutes. See the orders of 2026 per hour.")],
    ["a reference to limits", prose("Подробнее об ограничениях читайте ниже.")],
  ])("not from %s", (_what, operation) => {
    expect(told({}, operation).filter((line) => !line.startsWith("prose"))).toEqual([]);
  });
});

describe("the lowest figure counts", () => {
  const base = config({ path: "resp", ...hourly(100_000) });

  it("where plans are told within the figure for all, as Market did on 2026-04-01", () => {
    const planned = config({ path: "resp", ...hourly(100_000), "tariff-resource-limits": { none: hourly(10_000) } });
    expect(told(base, planned)).toEqual(["breaking operation: quota 10000 requests per hour"]);
    const forAll = config({ path: "resp", none: hourly(10_000), medium: hourly(10_000) });
    expect(told(planned, forAll)).toEqual(["breaking operation plan of all others: quota 10000 requests per hour"]);
  });

  it("and a plan with another one is told by its name", () => {
    const [one, other] = [20_000, 30_000].map((amount) => config({ none: hourly(10_000), medium: hourly(amount) }));
    expect(told(one ?? {}, other ?? {})).toEqual(["relaxing operation plan medium: quota 30000 requests per hour"]);
    expect(told(other ?? {}, one ?? {})).toEqual(["breaking operation plan medium: quota 20000 requests per hour"]);
  });

  it("in a parallel limit for one plan too", () => {
    const parallel = (none: unknown): Json =>
      config({ "parallel-limit-value": 6, ...hourly(1), none: { "parallel-limit-value": none } });
    expect(told(parallel(6), parallel(3))).toEqual(["breaking operation: parallel 3"]);
  });

  it("and a lower one is breaking, a higher one relaxing", () => {
    const [low, high] = [5, 50].map((amount) => config({ ...hourly(amount * 10), "parallel-limit-value": amount }));
    expect(told(high ?? {}, low ?? {})).toEqual([
      "breaking operation: quota 50 requests per hour",
      "breaking operation: parallel 5",
    ]);
    expect(told(low ?? {}, high ?? {})).toEqual([
      "relaxing operation: quota 500 requests per hour",
      "relaxing operation: parallel 50",
    ]);
  });

  it("and a higher rate with fewer calls at once is breaking", () => {
    const minutely = (amount: number): Json => config({ amount, period: "minutes" });
    expect(told(config(hourly(1000)), minutely(100))).toEqual(["breaking operation: quota 100 requests per minute"]);
    expect(told(config(hourly(1000)), minutely(1000))).toEqual(["relaxing operation: quota 1000 requests per minute"]);
  });
});

describe("a limit that cannot be read is told as such, never as none", () => {
  const was = config({ path: "resp", ...hourly(10_000), "parallel-limit-value": 6 });

  it.each<[string, Json, RegExp]>([
    [
      "an unknown period",
      config({ amount: 10_000, period: "fortnights", "parallel-limit-value": 6 }),
      /quota .*fortnights/,
    ],
    ["an amount as text", config({ ...hourly(0), amount: "10000", "parallel-limit-value": 6 }), /quota .*"10000"/],
    ["another key", config({ ...hourly(10_000), "parallel-limit-value": 6, burst: 5 }), /quota .*burst: 5/],
    [
      "a plan that is no object",
      config({ ...hourly(10_000), "parallel-limit-value": 6, none: 100 }),
      /quota .*none: 100/,
    ],
    ["an empty plan", config({ ...hourly(10_000), "parallel-limit-value": 6, none: {} }), /quota .*none/],
    ["a parallel limit as text", config({ ...hourly(10_000), "parallel-limit-value": "six" }), /parallel .*"six"/],
    ["a list", config([10_000]), /quota .*\[10000\]/],
    ["another extension", { "x-request-limits": { hour: 5 } }, /quota x-request-limits/],
    ["a formula", prose("|**⚙️ Лимит:** количество товаров × 25 запросов в минуту|"), /./],
    ["words alone", prose("|**⚙️ Лимит:** зависит от тарифа|"), /quota зависит от тарифа/],
  ])("%s", (_what, now, expected) => {
    const lines = told(was, now);
    expect(lines.filter((line) => line.startsWith("unreadable "))).toEqual([expect.stringMatching(expected)]);
    expect(lines).not.toContainEqual(expect.stringMatching(/quota null/));
  });
});

describe("the number of parallel requests is read", () => {
  it.each<[Json, number]>([
    [config({ "parallel-limit-value": 6 }), 6],
    [{ "x-parallel": { limit: 4, pool: "campaign" } }, 4],
    [prose("Не более 6 параллельных запросов."), 6],
    [prose("|**Лимит:** 10 одновременных запросов|"), 10],
    [prose("At most 10 parallel requests"), 10],
    [prose("Параллельных запросов: не более 4"), 4],
  ])("%j", (operation, expected) => {
    expect(told({}, operation)).toContain(`breaking operation: parallel ${expected}`);
  });
});

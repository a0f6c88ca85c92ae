import { describe, expect, it } from "@jest/globals";
import { parallelOf } from "../../scripts/upstream/meaning/parallelOf.ts";
import { quotasOf } from "../../scripts/upstream/meaning/quotasOf.ts";

const quota = (amount: number, seconds: number, of?: string): unknown => new Map([["", { amount, seconds, of }]]);
const hour = 3600;

describe("a quota is read from prose", () => {
  it.each([
    ["|**⚙️ Лимит:** 1 000 000 запросов в час|\n\n|-|", quota(1_000_000, hour)],
    ["|**:no-translate[⚙️] Лимит:** 100\u00a0000 запросов в час|\n|-|", quota(100_000, hour)],
    ["Text.\n\n|**⚙️ Лимит:** 10\u202f000 запросов в минуту|", quota(10_000, 60)],
    ["**Лимит:** 1000 запросов в секунду", quota(1000, 1)],
    ["Лимит: 5 тыс. запросов за 1 минуту", quota(5000, 60)],
    ["Лимит\n\n10 000 запросов к API в сутки", quota(10_000, 86_400)],
    ["|**⚙️ Limit:** 10,000 requests per hour|", quota(10_000, hour)],
    ["Rate limit: 1000 requests / minute", quota(1000, 60)],
    ["<td>Limit</td><td>300 calls an hour</td>", quota(300, hour)],
    ["|**⚙️ Лимит:** 100 000 товаров в минуту|", quota(100_000, 60, "товаров")],
    ["Limits: 100 requests per minute, 1000 requests per hour", quota(1000, hour)],
    ["Within 30 minutes. See the orders of 2026 per hour.", new Map()],
    ["Ключ нужно передать в течение 30 минут.", new Map()],
    ["", new Map()],
  ])("%j", (description, expected) => {
    expect(quotasOf({ description })).toEqual(expected);
  });
});

describe("a quota is read from an extension", () => {
  const plan = { amount: 10_000, period: "hours", "period-duration": 1 };

  it.each([
    ["for all", { path: "resp", amount: 100_000, period: "hours" }, quota(100_000, hour)],
    ["the same for each plan", { path: "resp", none: plan, medium: plan }, quota(10_000, hour)],
    [
      "over two periods",
      { path: "resp", none: { ...plan, "period-duration": 2 } },
      new Map([["none", { amount: 10_000, seconds: 7200 }]]),
    ],
    [
      "for something other than requests",
      { path: "req.items", amount: 1, period: "minutes" },
      quota(1, 60, '"req.items"'),
    ],
    ["in an unknown form", { per: "moon" }, quota(Number.NaN, 1, '{"per":"moon"}')],
  ])("%s", (_what, config, expected) => {
    const [only] = quotasOf({ "x-resource-limit-config": config }).values();
    const [wanted] = (expected as Map<string, unknown>).values();
    expect(only).toEqual(wanted);
  });

  it("which takes precedence over prose", () => {
    const operation = { description: "Лимит: 1 запрос в час", "x-resource-limit-config": plan };
    expect(quotasOf(operation)).toEqual(quota(10_000, hour));
  });

  it("in ours, where Market's own figure comes first and otherwise the lowest", () => {
    const entries = [
      { requests: 100, per: "hour", source: "P000" },
      { requests: 200, per: "hour", source: "upstream" },
    ];
    expect(quotasOf({ "x-quotas": entries })).toEqual(quota(200, hour));
    expect(quotasOf({ "x-quotas": entries.slice(0, 1) })).toEqual(quota(100, hour));
  });
});

describe("the number of parallel requests is read", () => {
  it.each([
    [{ "x-resource-limit-config": { "parallel-limit-value": 6 } }, 6],
    [{ "x-parallel": { limit: 4, pool: "campaign" } }, 4],
    [{ description: "Не более 6 параллельных запросов." }, 6],
    [{ description: "|**Лимит:** 10 одновременных запросов|" }, 10],
    [{ description: "At most 10 parallel requests" }, 10],
    [{ description: "Параллельных запросов: не более 4" }, 4],
    [{ description: "Nothing of the kind, 4 requests." }, undefined],
  ])("%j", (operation, expected) => {
    expect(parallelOf(operation)).toBe(expected);
  });
});

import { expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { createClient, isMarketError } from "../../src/index.ts";

/** The rows of the tables, as their first and last cells: the last is about this client. */
const rows = new Map(
  [...readFileSync("docs/recipes/moving.md", "utf8").matchAll(/^\| (.*?) +\|(?:.*\|)? (.*?) +\|$/gm)].map(
    ([, first = "", last = ""]) => [first, last],
  ),
);

it("the names of this client are public", () => {
  const inPublic = new Set(readFileSync("docs/api/index.api.md", "utf8").match(/\w+/g));
  const code = [...rows.values()].flatMap((cell) => cell.match(/`[^`]+`/g) ?? []);
  const names = new Set(code.flatMap((text) => text.match(/[A-Za-z]\w+/g) ?? []));
  expect(names.size).toBeGreaterThan(40);
  expect([...names].filter((name) => !inPublic.has(name))).toEqual(["YANDEX_MARKET_API_KEY", "Bearer"]);
});

const answers = (body: string, status: number) => () => Promise.resolve(new Response(body, { status }));
it.each<[string, typeof fetch]>([
  ["200 with `ERROR`", answers(`{"status":"ERROR"}`, 200)],
  ["401, 403", answers("", 401)],
  ["401, 403", answers("", 403)],
  ["420, 429", answers("", 420)],
  ["420, 429", answers("", 429)],
  ["another status", answers("", 409)],
  ["network", () => Promise.reject(new TypeError("fetch failed"))],
])("the row of %s has the class of the error", async (row, fetch) => {
  const market = createClient({ apiKey: "any", campaignId: 1, fetch, retries: 0 });
  const error: unknown = await market.verifyOrderEac({ orderId: 1, code: "1" }).catch((thrown: unknown) => thrown);
  expect(rows.get(row)).toContain(`\`${isMarketError(error) ? error.name : "no error"}\``);
});

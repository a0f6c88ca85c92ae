import { describe, expect, it, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { facts, maxRequestBytes, mostKeys, type OperationId, productionUrl, quotas } from "../../generated/facts.ts";
import { calls, flatInput, readDescription, type Schema } from "../../scripts/generate/description.ts";
import { settableRules } from "../../src/operations/ruleIds.ts";

// Only the description states limits. Here, sentences that repeat them for readers are compared with it.

const hour = 3_600_000;
/** As the documentation prints it: 10 000. */
const figure = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, " ");
const read = (path: string): string => readFileSync(path, "utf8");
/** The text on one line, without the stars of doc comments. */
const flat = (path: string): string => read(path).replaceAll(/\n\s*(?:\*|\/\/)?\s*/g, " ");

const quotaOf = (id: OperationId): string =>
  `${figure(quotas[id].requests)} ${quotas[id].windowMs === hour ? "an hour" : "a minute"}`;

describe.each(["README.md", "docs/limits.md"])("the table of limits in %s", (page) => {
  it.each(Object.values(facts))("has the limits of $id", ({ id, parallel: { limit, pool } }) => {
    const shared = Object.values(facts).filter(({ parallel }) => parallel.pool === pool).length > 1;
    const row = read(page)
      .split("\n")
      .find((line) => line.startsWith("| `") && line.includes(`\`${id}\``));
    const [, , atATime, quota] = row?.split("|").map((text) => text.trim()) ?? [];
    expect([atATime, quota]).toEqual([`${limit}${shared ? " together" : ""}`, quotaOf(id) + (shared ? " each" : "")]);
  });
});

test("the Russian README has the figures of the English one, in the same rows", () => {
  const figures = (page: string): (string[] | null)[] =>
    read(page)
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.match(/\d[\d \u00a0]*/g)?.map((number) => number.replaceAll(/\D/g, "")) ?? null);
  expect(figures("README.ru.md")).toEqual(figures("README.md"));
});

test("the texts of the rules state the limits that they check", () => {
  const requirements = Object.fromEntries(
    Object.values(settableRules).flatMap((rules) => rules.map(({ id, requirement }) => [id, requirement])),
  );
  expect(requirements["keys.per-id"]).toContain(`at most ${mostKeys} keys`);
  expect(requirements["body.size"]).toContain(`at most ${figure(maxRequestBytes.refuse)} bytes`);
  expect(requirements["body.near-limit"]).toContain(`at most ${figure(maxRequestBytes.warn)} bytes`);
});

test("doc comments have the figures of the description", async () => {
  expect(flat("src/options/clientOptions.ts")).toContain(`@defaultValue \`${productionUrl}\``);
  const comment = `(${quotaOf("verifyOrderEac")}; delivery options ${quotaOf("getDeliveryOptions")})`;
  expect(flat("src/limiter/quotaLimiter.ts")).toContain(comment);
  const description = await readDescription();
  const call = calls(description).find(({ id }) => id === "provideOrderDigitalCodes");
  const items = call && flatInput(description, call).properties?.["items"];
  expect(flat("src/operations/provideOrderDigitalCodes.ts")).toContain(
    `${String(items?.["minItems"])} to ${String(items?.["maxItems"])} elements`,
  );
});

/** Every nested schema with its place. */
function within(schema: Schema, place: string): (readonly [place: string, schema: Schema])[] {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [`${place}.${name}`, field] as const);
  const parts = schema.items ? [...fields, [`${place}[]`, schema.items] as const] : fields;
  return [[place, schema], ...parts.flatMap(([at, part]) => within(part, at))];
}

test("a limit that a field's text repeats is the one in its schema", async () => {
  const description = await readDescription();
  const found = calls(description).flatMap((call) =>
    within(flatInput(description, call), call.id).flatMap(([place, schema]) => {
      const bounds = [schema, schema.items ?? {}].flatMap(({ maxItems, maxLength, maximum, anyOf = [] }) => [
        ...[maxItems, maxLength, maximum].map(String),
        // The marking codes state theirs within their patterns.
        ...anyOf.flatMap(({ pattern }) => /\{1,(\d+)\}\$\)/.exec(String(pattern))?.[1] ?? []),
      ]);
      const words = (schema.description ?? "").replaceAll(/\s+/g, " ");
      return [...words.matchAll(/(?:at most|\b1 to) (\d[\d ]*)/g)].map(([, text = ""]) => {
        const number = text.replaceAll(" ", "");
        return { place, number, stated: bounds.includes(number) };
      });
    }),
  );
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter(({ stated }) => !stated)).toEqual([]);
});

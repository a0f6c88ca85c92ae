import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { parse } from "yaml";
import { facts, type OperationId } from "../../generated/facts.ts";
import { accept } from "../../src/accept/accept.ts";
import { check } from "../../src/check.ts";
import type { RuleSetting } from "../../src/errors/issue.ts";
import { getDeliveryOptions } from "../../src/operations/getDeliveryOptions.ts";
import { provideOrderDigitalCodes } from "../../src/operations/provideOrderDigitalCodes.ts";
import { provideOrderItemIdentifiers } from "../../src/operations/provideOrderItemIdentifiers.ts";
import { settableRules } from "../../src/operations/ruleIds.ts";
import { verifyOrderEac } from "../../src/operations/verifyOrderEac.ts";
import { arbitraries } from "./arbitraries.ts";
import { bodySchema, calls, type Description, inline, type Schema } from "../../scripts/generate/description.ts";

const operations = {
  provideOrderDigitalCodes,
  verifyOrderEac,
  provideOrderItemIdentifiers,
  getDeliveryOptions,
} satisfies Record<OperationId, unknown>;

// The stock validator of the whole description, and its formats written anew: nothing of it is shared with generated/.
const ajv = new Ajv2020({ strict: false, allErrors: false });
ajv.addFormat("int64", { type: "number", validate: (value: number) => Number.isSafeInteger(value) });
ajv.addFormat("int32", { type: "number", validate: (value: number) => value === (value | 0) });
ajv.addFormat("date", (text: string) => {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
});

const description = parse(readFileSync("openapi/openapi.yaml", "utf8")) as Description;

/** The body of an operation and its path parameters, as the description has them. */
const stock = Object.fromEntries(
  calls(description).map((call) => {
    const { id, operation } = call;
    const parameters = inline(description, operation.parameters);
    const body = inline(description, bodySchema(call));
    const inPath = parameters.filter((parameter) => parameter.in === "path");
    const path: Schema = {
      type: "object",
      required: inPath.map(({ name }) => name),
      properties: Object.fromEntries(inPath.map(({ name, schema }) => [name, schema])),
    };
    return [id, { input: ajv.compile({ allOf: [path, body] }), body: ajv.compile(body) }];
  }),
) as Record<OperationId, { input: ValidateFunction; body: ValidateFunction }>;

// What we ask beyond the description, by words of its prose or by the other documentation.
const inTheDescription = new Set(
  JSON.stringify(description)
    .match(/"x-rules":\[[^\]]*\]/g)
    ?.flatMap((found) => JSON.parse(found.slice('"x-rules":'.length)) as string[]),
);
const beyond: Record<string, RuleSetting> = Object.fromEntries(
  Object.values(settableRules).flatMap((rules) =>
    rules.filter(({ id }) => !inTheDescription.has(id)).map(({ id }): [string, RuleSetting] => [id, "off"]),
  ),
);

/** `null` counts as absent in a field, which the description cannot say. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null && field !== undefined);
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutNulls(field)]));
}

// Not ["__proto__", "__proto__"], which the stock validator takes for unique.
const odd = fc.constantFrom<unknown>(
  ...[null, undefined, 0, -1, 1, 1.5, 1001, 2 ** 31, 2 ** 53, 1e30, NaN, true, "", "1", " ", "x".repeat(257)],
  ...["x".repeat(256), "😀".repeat(257), "x".repeat(513), "x".repeat(10_001), "2026-02-30", "2026-13-01", "26-01-01"],
  ...[[], {}, [null], ["a", "a"], [1, 1], [[]], { fullAddress: "" }, { logisticPointsIds: [] }],
  Array.from({ length: 21 }, (_, index) => index + 1),
  Array.from({ length: 101 }, (_, index) => ({ id: index, slip: "", activate_till: "2026-01-01", codes: ["K"] })),
  Array.from({ length: 5001 }, (_, index) => `K${index}`),
);

/** Changes one place of a value, however deep, that `at` picks among all places. */
function mutate(value: unknown, at: number, to: unknown): void {
  const places: (() => void)[] = [];
  const visit = (holder: unknown): void => {
    if (typeof holder !== "object" || holder === null) return;
    for (const name of Object.keys(holder)) {
      places.push(() => Reflect.set(holder, name, to));
      visit(Reflect.get(holder, name));
    }
  };
  visit(value);
  places[at % places.length]?.();
}

/** Whether two items have one id: then a key may stand once in both, of which the description says nothing. */
function sharesAnId({ items }: Record<string, unknown>): boolean {
  if (!Array.isArray(items)) return false;
  const ids = items.map((item: { id?: unknown } | null | undefined) => item?.id);
  return new Set(ids).size < ids.length;
}

const mutations = fc.array(fc.tuple(fc.nat({ max: 60 }), odd), { maxLength: 2 });

describe.each(Object.keys(facts) as OperationId[])("an input of %s", (operation) => {
  const input = fc.tuple(arbitraries[operation], mutations).map(([valid, changes]) => {
    const copy = structuredClone(valid);
    for (const [at, to] of changes) mutate(copy, at, structuredClone(to));
    return copy;
  });
  const verdicts = { accepted: 0, refused: 0 };

  it("has errors exactly when stock ajv finds some by the description", () => {
    fc.assert(
      fc.property(input, (given) => {
        fc.pre(operation !== "provideOrderDigitalCodes" || !sharesAnId(given));
        const errors = check[operation](given, { rules: beyond }).filter(({ severity }) => severity === "error");
        const plain = { campaignId: 1, ...(withoutNulls(given) as object) };
        const valid = stock[operation].input(plain);
        verdicts[valid ? "accepted" : "refused"] += 1;
        expect({ valid: errors.length === 0, errors }).toEqual({ valid, errors });
      }),
      { numRuns: 1_500 },
    );
    expect(verdicts.accepted).toBeGreaterThan(50);
    expect(verdicts.refused).toBeGreaterThan(50);
  });

  it("produces a body that stock ajv accepts whenever it is accepted itself", () => {
    let accepted = 0;
    fc.assert(
      fc.property(input, (given) => {
        const terms = { rules: {}, campaignId: 1, needsCampaign: true, toMarketYandexGo: false };
        const { request } = accept(operations[operation] as typeof verifyOrderEac, given, terms);
        if (!request) return;
        accepted += 1;
        expect(stock[operation].body(JSON.parse(request.text || "{}"))).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});

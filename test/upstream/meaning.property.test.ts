import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { join } from "node:path";
import { compared, fixtures, yaml } from "./compared.ts";
import { rewritings } from "./rewritings.ts";
import { type Market, operationsOf } from "./schemas.ts";

const market = yaml(join(fixtures, "market.yaml")) as Market;

const step = fc.tuple(fc.constantFrom(...Object.keys(rewritings)), fc.nat());

/** The description after some rewritings, at places that the numbers pick. */
function rewritten(steps: readonly (readonly [string, number])[]): Market {
  const copy = structuredClone(market);
  for (const [name, number] of steps) rewritings[name]?.(copy, (all) => all[number % all.length]);
  return copy;
}

it.each(Object.keys(rewritings))("writing %s differently is no difference", (name) => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(compared(market, rewritten([[name, number]]))).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

it("writing many things differently is no difference", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), (one, other) => {
      expect(compared(rewritten(one), rewritten(other))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const toOperations: Readonly<Record<string, readonly [string, (market: Market) => void]>> = {
  "a quota of a tenth": ["breaking quota", (one) => quota(one, (amount) => amount / 10)],
  "a quota ten times as high": ["relaxing quota", (one) => quota(one, (amount) => amount * 10)],
  "fewer calls at once": ["breaking parallel", (one) => parallel(one, (limit) => limit - 1)],
  "more calls at once": ["relaxing parallel", (one) => parallel(one, (limit) => limit + 1)],
  "a scope less": ["breaking scopes", (one) => each(one, (operation) => operation["x-auth-scopes"].pop())],
  "a scope more": ["relaxing scopes", (one) => each(one, (operation) => operation["x-auth-scopes"].push("more"))],
  "an error more": [
    "additions status",
    (one) => each(one, ({ responses }) => (responses["423"] = { description: "" })),
  ],
  "an error less": ["relaxing status", (one) => each(one, ({ responses }) => delete responses["403"])],
  "another success": [
    "breaking status",
    (one) => each(one, ({ responses }) => (responses["202"] = { description: "" })),
  ],
  "a parameter that may be left out": [
    "additions parameter",
    (one) => each(one, (operation) => parameter(operation, false)),
  ],
  "a parameter that is required": ["breaking parameter", (one) => each(one, (operation) => parameter(operation, true))],
  "an end in sight": ["additions deprecated", (one) => each(one, (operation) => (operation["deprecated"] = true))],
};

function each(one: Market, change: (operation: ReturnType<typeof operationsOf>[number]) => unknown): void {
  for (const operation of operationsOf(one)) change(operation);
}

function quota(one: Market, change: (amount: number) => number): void {
  each(one, ({ "x-resource-limit-config": { none, medium } }) => {
    for (const plan of [none, medium] as { amount: number }[]) plan.amount = change(plan.amount);
  });
}

function parallel(one: Market, change: (limit: number) => number): void {
  each(one, ({ "x-resource-limit-config": config }) => {
    const limit = config["parallel-limit-value"];
    if (typeof limit === "number") config["parallel-limit-value"] = change(limit);
  });
}

function parameter({ parameters }: { parameters: unknown[] }, required: boolean): void {
  parameters.push({ name: "more", in: "query", required, schema: { type: "string" } });
}

it.each(Object.entries(toOperations))(
  "%s is reported for every operation that it concerns",
  (_name, [expected, change]) => {
    const changed = structuredClone(market);
    change(changed);
    const told = compared(market, changed);
    expect(told.length).toBeGreaterThan(0);
    expect([...new Set(told.map(({ group, kind }) => `${group} ${kind}`))]).toEqual([expected]);
  },
);

import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { join } from "node:path";
import { compared, fixtures, yaml } from "./compared.ts";
import { rewritings } from "./rewritings.ts";
import type { Market } from "./schemas.ts";

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

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import { facts, type OperationId } from "../../generated/facts.ts";
import { isInvalidRequestError, type MarketClient } from "../../src/index.ts";
import { type MarketMock, startMock } from "../../src/mock/index.ts";
import { arbitraries } from "../accept/arbitraries.ts";
import { clientOf } from "../faults/calls.ts";

let mock: MarketMock;
let market: MarketClient;

beforeAll(async () => {
  mock = await startMock({ prismUrl: process.env["PRISM_URL"] });
  market = clientOf(mock.baseUrl, { campaignId: undefined, retries: 0 });
});

afterAll(async () => {
  await mock.stop();
});

it.each(Object.keys(facts) as OperationId[])(
  "whatever %s accepts reaches the mock without a violation, and what it refuses does not reach it",
  async (operation) => {
    const outcomes = { sent: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraries[operation], async (input) => {
        const before = mock.requests.length;
        const failure: unknown = await market[operation](input as never).then(
          () => undefined,
          (error: unknown) => error,
        );
        const reached = mock.requests.slice(before);
        if (isInvalidRequestError(failure)) {
          outcomes.refused += 1;
          expect(reached).toEqual([]);
        } else {
          outcomes.sent += 1;
          expect(failure).toBeUndefined();
          expect(reached.map(({ status, violations }) => ({ status, violations }))).toEqual([
            { status: 200, violations: [] },
          ]);
        }
      }),
      { numRuns: 100 },
    );
    expect(outcomes.sent).toBeGreaterThan(5);
  },
);

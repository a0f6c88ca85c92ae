import { expect, test } from "@jest/globals";
import { run } from "./faults/runProgram.ts";

test("nothing that a program has written to Object.prototype changes a call", async () => {
  const { names, seen, culprits } = (await run("polluted")) as { names: number; seen: number; culprits: string[] };
  expect(culprits).toEqual([]);
  expect(names).toBeGreaterThan(1_000);
  expect(seen).toBeGreaterThan(10_000);
});

test("a promise printed in full, pending or rejected, shows no secret", async () => {
  expect(await run("printedPromise")).toEqual({ isPending: true, isRejected: true, shown: [] });
});

test("a client that serves ever more campaigns keeps nothing of finished ones", async () => {
  // 12 if each of the 20 000 left its slots behind.
  const { grownMiB } = (await run("manyCampaigns")) as { grownMiB: number };
  expect(grownMiB).toBeLessThan(5);
});

test("a limiter keeps nothing of campaigns whose windows are over", async () => {
  // 8 if it kept what it was told of each of the 40 000.
  const { grownMiB } = (await run("manyQuotas")) as { grownMiB: number };
  expect(grownMiB).toBeLessThan(3);
});

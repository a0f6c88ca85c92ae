import { expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Description } from "../../scripts/generate/description.ts";
import { pagesWithLimits, withLimits } from "../../scripts/generate/limitTables.ts";
import { withQuotasInExamples } from "../../scripts/generate/quotaExamples.ts";

const text = readFileSync("openapi/openapi.yaml", "utf8");
const at = text.indexOf("x-quotas:", text.indexOf("operationId: verifyOrderEac"));
const lowered = `${text.slice(0, at)}x-quotas:\n        - requests: 1\n          per: hour${text.slice(at + "x-quotas:".length)}`;

it("a lower quota is that of the operation's 420, and nothing else changes", () => {
  const before = lowered.split("\n");
  const after = withQuotasInExamples(lowered).split("\n");
  expect(after.filter((line, index) => line !== before[index]).map((line) => line.trim())).toEqual([
    "example: 1",
    "message: Hit rate limit of 1 requests per 1 hour for resource 164",
  ]);
  expect(withQuotasInExamples(text)).toBe(text);
});

it.each(pagesWithLimits)("a lower quota stands in the table of %s", (page) => {
  const rows = withLimits(page, readFileSync(page, "utf8"), parse(lowered) as Description).match(/^\| `verify.*$/gm);
  expect(rows?.[0]).toMatch(/^\| `verifyOrderEac`, .*\| 1 [^,]*, \d[\d ]+ [^|]*\|$/);
});

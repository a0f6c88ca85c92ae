import { describe, expect, it } from "@jest/globals";
import type { Difference } from "../../scripts/upstream/compare.ts";
import { printable, textReport } from "../../scripts/upstream/report.ts";

const difference = (operation: string, path: string): Difference => ({
  operation,
  path,
  kind: "nullable",
  group: "breaking",
  concerns: "readers",
  ours: false,
  theirs: true,
});

describe("a report", () => {
  it("states a change to a schema shared by many responses once", () => {
    const places = ["a", "b"].flatMap((operation) =>
      ["400 errors", "401 errors"].map((path) => difference(operation, path)),
    );
    const differences = [...places, difference("c", "400 errors")];
    const report = { ours: "x", theirs: "y", ofTwo: true, differences, acknowledged: [], stale: [] };
    expect(textReport(report).split("\n").slice(3)).toEqual([
      "Breaking for callers: 5",
      "  a, b",
      "    {400,401} errors: nullable (for readers)",
      "      was     false",
      "      now     true",
      "  c",
      "    400 errors: nullable (for readers)",
      "      was     false",
      "      now     true",
      "",
      "breaking: 5, unreadable: 0, relaxing: 0, additions: 0, prose: 0.",
    ]);
  });

  it("never lets quoted text move the cursor or begin a line", () => {
    expect(printable("a\n~~~~\u001b[2J\u202e", null)).toEqual(["a\\u000a~~~~\\u001b[2J\\u202e", "–"]);
  });

  it("shows where long texts begin to differ", () => {
    const [one, other] = printable(`${"a".repeat(5000)}b${"c".repeat(5000)}`, `${"a".repeat(5000)}d`);
    expect(one).toMatch(/^…a{40}bc{199}…$/);
    expect(other).toMatch(/^…a{40}d$/);
  });
});

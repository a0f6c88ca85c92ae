import { expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";

interface Seen {
  readonly spans: readonly Record<string, unknown>[];
  readonly propagated: boolean;
  readonly leaks: boolean;
}

it("the standard OpenTelemetry instrumentation sees a span for each attempt, below the caller's, and no secret", () => {
  const program = ["node_modules/tsx/dist/cli.mjs", "test/observed/programs/spans.ts"];
  const seen = JSON.parse(String(execFileSync(process.execPath, program, { stdio: "pipe", env: process.env }))) as Seen;
  expect(seen.spans.slice(0, -1)).toEqual([
    { name: "POST", method: "POST", status: 503, isError: true, isChild: true },
    { name: "POST", method: "POST", status: 200, isError: false, isChild: true },
  ]);
  expect(seen).toMatchObject({ propagated: true, leaks: false });
});

import type { Issue } from "../../src/errors/issue.ts";

/** What a check has found, in short: `error codes.either /items/0`. */
export const found = (issues: readonly Issue[]): string[] =>
  issues.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`.trim());

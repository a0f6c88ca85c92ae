import type { Issue } from "../../src/errors/issue.ts";

/** The paths at which a rule is broken. */
export function pathsOf(issues: readonly Issue[], rule: string): string[] {
  return issues.filter((issue) => issue.rule === rule).map(({ path }) => path);
}

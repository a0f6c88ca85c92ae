import type { Issue, Severity } from "../errors/issue.ts";

/** The most issues listed for an input; the rest are only counted, so that no input can exhaust the memory. */
const maxListed = 100;

/** An issue without its severity. The message is the place followed by the problem: `items[0].slip is missing.` */
export interface UnratedIssue extends Pick<Issue, "path" | "rule"> {
  readonly problem: string;
  readonly hint?: string | undefined;
}

/** A JSON pointer as a developer would write it: `/items/0/slip` becomes `items[0].slip`. */
function displayPath(path: string): string {
  if (path === "") return "The input";
  return path
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, "[$1]")
    .replaceAll("/", ".");
}

export class IssueList {
  /** How many issues there are, listed or not. */
  count = 0;
  errorCount = 0;
  /** The listed issues of severity `warn`. */
  readonly warnings: Issue[] = [];
  readonly #errors: Issue[] = [];

  /**
   * Adds an issue, and describes it only if it is listed: half a million messages take seconds. The first of each rule
   * is always kept, because the `warning` hook is called once per rule.
   */
  add(severity: Severity, describe: () => UnratedIssue, isFirst = false): void {
    this.count += 1;
    if (severity === "error") this.errorCount += 1;
    const list = severity === "error" ? this.#errors : this.warnings;
    if (list.length >= maxListed && !isFirst) return;
    const { path, rule, problem, hint } = describe();
    const message = `${displayPath(path)} ${problem}.`;
    list.push({ path, rule, severity, message, ...(hint !== undefined && { hint }) });
  }

  /** At most 100 issues, errors before warnings. */
  get listed(): Issue[] {
    return [...this.#errors, ...this.warnings].slice(0, maxListed);
  }
}

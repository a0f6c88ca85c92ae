import type { Issue, Severity } from "../errors/issue.ts";
import { spoken } from "./spoken.ts";

/** How many issues of an input are listed; the rest are only counted, so that no input can fill the memory. */
const listed = 100;

/** An issue without its severity; what it says begins with the place: `items[0].slip is missing.` */
export interface Said extends Pick<Issue, "path" | "rule"> {
  readonly says: string;
  readonly hint?: string | undefined;
}

/** The issues of one input as they are found. */
export class Findings {
  /** How many issues there are, listed or not. */
  count = 0;
  /** How many of them have severity `error`. */
  errorCount = 0;
  readonly #errors: Issue[] = [];
  readonly #warnings: Issue[] = [];

  /**
   * Asks what there is to say only if it will be listed: half a million sentences take seconds. The first of a rule is
   * kept in any case, because warnings are reported once for each rule.
   */
  add(severity: Severity, say: () => Said, isFirst = false): void {
    this.count += 1;
    if (severity === "error") this.errorCount += 1;
    const list = severity === "error" ? this.#errors : this.#warnings;
    if (list.length >= listed && !isFirst) return;
    const { path, rule, says, hint } = say();
    const message = `${spoken(path)} ${says}.`;
    list.push({ path, rule, severity, message, ...(hint !== undefined && { hint }) });
  }

  /** At most 100 issues, errors before warnings. */
  get issues(): Issue[] {
    return [...this.#errors, ...this.#warnings].slice(0, listed);
  }

  get warnings(): readonly Issue[] {
    return this.#warnings;
  }
}

import { CannotCompare } from "../CannotCompare.ts";
import type { Concerned, Difference, Told } from "./Difference.ts";
import { type Change, groupOf } from "./groupOf.ts";

/** Four operations cannot plausibly have more changes than this. */
const mostPlaces = 200_000;

/** The differences found so far in one operation. */
interface Findings {
  readonly operation: string;
  readonly withProse: boolean;
  readonly found: Difference[];
  visited: number;
}

/** The current place within an operation, which records the differences found there. */
export class Place {
  readonly concerned: Concerned;
  private readonly findings: Findings;
  private readonly path: string;
  private readonly pointer: string;

  constructor(findings: Findings, concerned: Concerned = "callers", path = "", pointer = "") {
    this.findings = findings;
    this.concerned = concerned;
    this.path = path;
    this.pointer = pointer;
  }

  get withProse(): boolean {
    return this.findings.withProse;
  }

  /** A place within this one. A path begins with the part of the operation: `request`, `200`, `header X`. */
  at(step: string, pointer: readonly string[], concerned: Concerned = this.concerned): Place {
    this.findings.visited += 1;
    if (this.findings.visited > mostPlaces) throw new CannotCompare(`more than ${mostPlaces} places to compare`);
    // The first field of a body follows a space, not a dot.
    const next = this.path.endsWith(" ") ? step.replace(/^\./, "") : step;
    const escaped = pointer.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    return new Place(this.findings, concerned, `${this.path}${next}`, `${this.pointer}${escaped}`);
  }

  differ(kind: string, change: Change, ours: Told, theirs: Told): void {
    const { operation, found } = this.findings;
    const group = groupOf(change, this.concerned);
    if (group === "prose" && !this.withProse) return;
    const { path, pointer, concerned } = this;
    found.push({
      operation,
      path: path.trimEnd() || "operation",
      pointer,
      kind,
      group,
      concerns: concerned,
      ours,
      theirs,
    });
  }
}

import type { Panel } from "./dots.ts";

/** Whether a figure meets its target. */
export interface Verdict {
  readonly target: string;
  readonly limit: string;
  readonly figure: string;
  readonly met: boolean;
}

/** The findings of a part of the benchmark. */
export interface Found {
  readonly title: string;
  /** Paragraphs and tables in markdown. */
  readonly text: string;
  readonly verdicts?: readonly Verdict[];
  /** For the common drawing. */
  readonly panels?: readonly Panel[];
  /** A drawing of its own. */
  readonly drawing?: string;
}

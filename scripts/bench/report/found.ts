import type { Panel } from "./dots.ts";

/** Whether a figure is what it should be. */
export interface Verdict {
  readonly target: string;
  readonly limit: string;
  readonly figure: string;
  readonly met: boolean;
}

/** What a part of the benchmark found. */
export interface Found {
  readonly title: string;
  /** Paragraphs and tables in markdown. */
  readonly text: string;
  readonly verdicts?: readonly Verdict[];
  /** For the drawing of the whole. */
  readonly panels?: readonly Panel[];
  /** A drawing of its own. */
  readonly drawing?: string;
}

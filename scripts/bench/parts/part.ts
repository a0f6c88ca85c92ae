import type { Child } from "../child.ts";
import type { Costs } from "../plot.ts";

/** What every part of the benchmark works with. */
export interface Bench {
  readonly quick: boolean;
  /** The compiled file of an entrant or a program. */
  readonly file: (name: string) => string;
  readonly baseUrl: string;
  /** How many requests the server has received. */
  readonly received: () => Promise<number>;
  /** The process of an entrant, started on first use, kept until the end, and idle while others are measured. */
  readonly entrant: (id: string) => Child;
}

/** A figure and the most that it may be. */
export interface Verdict {
  readonly target: string;
  readonly limit: number;
  readonly figure: number;
  readonly unit?: string;
  /** Where the figure was found, if it is the worst of several. */
  readonly at?: string;
}

/** What a part of the benchmark found. */
export interface Found {
  readonly title: string;
  /** In markdown. */
  readonly text: string;
  readonly verdicts: readonly Verdict[];
  /** For the plot. */
  readonly costs?: Costs;
}

/** The row with the largest figure, and the figure. */
export function worst(rows: readonly string[], figureOf: (row: string) => number): { at: string; figure: number } {
  const all = rows.map((at) => ({ at, figure: figureOf(at) }));
  return all.reduce((most, next) => (next.figure <= most.figure ? most : next));
}

/** A number with three significant digits. */
export function short(value: number): string {
  const digits = 3 - Math.trunc(Math.abs(value)).toString().length;
  return value.toFixed(Math.max(0, digits));
}

/** A markdown table; every column but the first holds figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

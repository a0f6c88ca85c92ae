import { table as tableOf } from "../../table.ts";
import type { Child } from "../child.ts";

/** What every part of the benchmark works with. */
export interface Bench {
  readonly quick: boolean;
  /** The compiled file of an entrant or a program. */
  readonly file: (name: string) => string;
  /** How many requests the server has received. */
  readonly received: () => Promise<number>;
  /** Starts a process of an entrant. */
  readonly start: (id: string, flags?: readonly string[]) => Child;
  /** The process of an entrant, started on first use, kept until the end, and idle while others are measured. */
  readonly entrant: (id: string) => Child;
}

/** A figure and the most that it may be. */
export interface Verdict {
  readonly target: string;
  readonly limit: number;
  readonly figure: number;
  readonly unit?: string;
  /** Where it was found, if it is the worst of several. */
  readonly at?: string;
}

/** What a part of the benchmark found. */
export interface Found {
  readonly title: string;
  /** In markdown. */
  readonly text: string;
  readonly verdicts: readonly Verdict[];
}

/** A figure, and where it was found. */
interface Place {
  readonly at: string;
  readonly figure: number;
}

export const largest = (all: readonly Place[]): Place =>
  all.reduce((most, next) => (next.figure <= most.figure ? most : next));

/** The row with the largest figure. */
export const worst = (rows: readonly string[], figureOf: (row: string) => number): Place =>
  largest(rows.map((at) => ({ at, figure: figureOf(at) })));

/** A number with three significant digits. */
export function short(value: number): string {
  const digits = 3 - Math.trunc(Math.abs(value)).toString().length;
  return value.toFixed(Math.max(0, digits));
}

/** A table in Markdown; every column but the first holds figures. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  tableOf(head, rows, (column) => column > 0);

import type { Group } from "../table.ts";

/** One difference between two descriptions. */
export interface Difference {
  readonly operation: string;
  /** Where: `request items[].codes[]`. */
  readonly path: string;
  readonly kind: string;
  readonly group: Group;
  readonly concerns: Concerned;
  /** What each says; null if it says nothing. */
  readonly ours: Told;
  readonly theirs: Told;
}

export type Told = string | number | boolean | readonly string[] | null;

/** Whom it affects: senders of the request, readers of the response, or every caller. */
export type Concerned = "senders" | "readers" | "callers";

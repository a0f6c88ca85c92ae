/** One difference between two descriptions. */
export interface Difference {
  readonly operation: string;
  /** Where, for people: `request items[].codes[]`. */
  readonly path: string;
  /** Where, as a JSON pointer into the operation, with references followed and allOf merged. */
  readonly pointer: string;
  readonly kind: string;
  readonly group: Group;
  readonly concerns: Concerned;
  /** What each says; null if it says nothing. */
  readonly ours: Told;
  readonly theirs: Told;
}

export type Told = string | number | boolean | readonly string[] | null;

export const groups = ["breaking", "relaxing", "additions", "prose"] as const;
export type Group = (typeof groups)[number];

/** Whom it affects: senders of the request, readers of the response, or every caller. */
export type Concerned = "senders" | "readers" | "callers";

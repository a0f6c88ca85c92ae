/** One thing that two descriptions say differently. */
export interface Difference {
  readonly operation: string;
  /** Where, for people: `request items[].codes[]`. */
  readonly path: string;
  /** Where, as a JSON pointer into the operation, its references followed and its allOf merged. */
  readonly pointer: string;
  readonly kind: string;
  readonly group: Group;
  readonly concerns: Concerned;
  /** What each says; null where it says nothing. */
  readonly ours: Told;
  readonly theirs: Told;
}

export type Told = string | number | boolean | readonly string[] | null;

export const groups = ["breaking", "relaxing", "additions", "prose"] as const;
export type Group = (typeof groups)[number];

/** Whom it concerns: those who make the request, those who read the answer, or everyone who calls. */
export type Concerned = "senders" | "readers" | "callers";

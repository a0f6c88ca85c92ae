import type { Acknowledged } from "../acknowledged/acknowledge.ts";

/** The result of a comparison. */
export interface Report extends Acknowledged {
  readonly ours: string;
  readonly theirs: string;
  /** Whether both descriptions are Market's; otherwise ours is this project's. */
  readonly ofTwo: boolean;
}

import type { Acknowledged } from "../acknowledged/acknowledge.ts";

/** What came of a comparison. */
export interface Report extends Acknowledged {
  readonly ours: string;
  readonly theirs: string;
  /** Whether both are Market's; otherwise ours is the description of this project. */
  readonly ofTwo: boolean;
}

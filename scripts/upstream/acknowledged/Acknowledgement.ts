import type { Told } from "../difference/Difference.ts";

/** Differences that we chose, with the reason: each path of each operation is one of them. */
export interface Acknowledgement {
  readonly operations: readonly string[];
  /** `{200,400} status` stands for two paths. */
  readonly paths: readonly string[];
  readonly kind: string;
  /** What theirs was when we chose. Once it is something else, the choice is to be made again. */
  readonly theirs: Told;
  readonly because: string;
}

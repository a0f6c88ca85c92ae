import type { Told } from "../difference/Difference.ts";

/** Acknowledged differences with their reason, one for each path of each operation. */
export interface Acknowledgement {
  readonly operations: readonly string[];
  /** `{200,400} status` stands for two paths. */
  readonly paths: readonly string[];
  readonly kind: string;
  /** What theirs was at the time. Once it changes, the acknowledgement must be reconsidered. */
  readonly theirs: Told;
  readonly because: string;
}

import type { Difference } from "../difference/Difference.ts";
import { textOf } from "../source/textOf.ts";
import type { Acknowledgement } from "./Acknowledgement.ts";
import { alternatives } from "./alternatives.ts";

/** An acknowledgement of a difference that no longer exists or has changed. */
export interface Stale {
  readonly operation: string;
  readonly path: string;
  readonly kind: string;
  readonly acknowledged: Acknowledgement["theirs"];
  /** What theirs is now; absent if there is no such difference any more. */
  readonly now?: Acknowledgement["theirs"];
  readonly because: string;
}

export interface Acknowledged {
  readonly differences: readonly Difference[];
  readonly acknowledged: readonly (Difference & { readonly because: string })[];
  readonly stale: readonly Stale[];
}

/** Removes the acknowledged differences. */
export function acknowledge(differences: readonly Difference[], entries: readonly Acknowledgement[]): Acknowledged {
  const reasons = new Map<Difference, string>();
  const stale: Stale[] = [];
  for (const { operations, paths, kind, theirs, because } of entries) {
    for (const operation of operations) {
      for (const path of paths.flatMap(alternatives)) {
        const same = differences.filter((one) => one.operation === operation && one.path === path && one.kind === kind);
        const match = same.find((one) => textOf(one.theirs) === textOf(theirs) && !reasons.has(one));
        const [changed] = same;
        if (match) reasons.set(match, because);
        else
          stale.push({ operation, path, kind, acknowledged: theirs, ...(changed && { now: changed.theirs }), because });
      }
    }
  }
  return {
    differences: differences.filter((one) => !reasons.has(one)),
    acknowledged: differences.flatMap((one) => {
      const because = reasons.get(one);
      return because === undefined ? [] : [{ ...one, because }];
    }),
    stale,
  };
}

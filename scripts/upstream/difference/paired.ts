import { fingerprint } from "../meaning/fingerprint.ts";
import type { Shape } from "../meaning/Shape.ts";

export interface Paired {
  readonly pairs: readonly (readonly [Shape, Shape])[];
  readonly gone: readonly Shape[];
  readonly come: readonly Shape[];
}

/** With more branches than this, matching them would be a guess. */
const mostChanged = 50;

/** The features by which a schema is recognised. */
function marks({ types, fields, values, rules }: Shape): Set<string> {
  const required = [...fields].map(([name, field]) => `${name}${field.required ? "!" : ""}`);
  return new Set([...(types ?? []), ...fields.keys(), ...required, ...(values?.known ?? []), ...rules.keys()]);
}

function likeness(one: Shape, other: Shape): number {
  const [a, b] = [marks(one), marks(other)];
  return [...a].filter((mark) => b.has(mark)).length / Math.max(1, a.size + b.size);
}

/**
 * Matches the branches of two choices: equal ones first, in any order. If equally many are left on both sides, each is
 * matched with the most similar one.
 */
export function paired(ours: readonly Shape[], theirs: readonly Shape[], withProse: boolean): Paired {
  const come = new Map<string, Shape[]>();
  for (const shape of theirs) {
    const print = fingerprint(shape, withProse);
    come.set(print, [...(come.get(print) ?? []), shape]);
  }
  const gone = ours.filter((shape) => come.get(fingerprint(shape, withProse))?.pop() === undefined);
  const left = [...come.values()].flat();
  if (gone.length !== left.length || gone.length > mostChanged) return { pairs: [], gone, come: left };
  const pairs = gone.map((shape): [Shape, Shape] => {
    const [best = shape] = [...left].sort((a, b) => likeness(shape, b) - likeness(shape, a));
    left.splice(left.indexOf(best), 1);
    return [shape, best];
  });
  return { pairs, gone: [], come: [] };
}

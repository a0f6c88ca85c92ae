import { fingerprint } from "../meaning/fingerprint.ts";
import type { Shape } from "../meaning/Shape.ts";

export interface Paired {
  readonly pairs: readonly (readonly [Shape, Shape])[];
  readonly gone: readonly Shape[];
  readonly come: readonly Shape[];
}

/** Of more than these, who became whom is anybody's guess. */
const mostChanged = 50;

/** What a schema has that makes it recognisable. */
function marks({ types, fields, values, rules }: Shape): Set<string> {
  const required = [...fields].map(([name, field]) => `${name}${field.required ? "!" : ""}`);
  return new Set([...(types ?? []), ...fields.keys(), ...required, ...(values?.known ?? []), ...rules.keys()]);
}

function likeness(one: Shape, other: Shape): number {
  const [a, b] = [marks(one), marks(other)];
  return [...a].filter((mark) => b.has(mark)).length / Math.max(1, a.size + b.size);
}

/**
 * Which branch of one choice is which of another: the same ones first, whatever their order. Where as many are left on
 * both sides, each has become the one most like it.
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

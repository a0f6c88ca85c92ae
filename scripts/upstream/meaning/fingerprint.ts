import { createHash } from "node:crypto";
import type { Shape } from "./Shape.ts";

const known = { meaning: new WeakMap<Shape, string>(), all: new WeakMap<Shape, string>() };

const entries = <T>(map: ReadonlyMap<string, T>, tell: (value: T) => unknown): unknown =>
  [...map].map(([key, value]) => [key, tell(value)]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
const texts = (set: ReadonlySet<string> | undefined): unknown => (set ? [...set].sort() : null);

/** A short text that only equal shapes share, with or without their prose. */
export function fingerprint(shape: Shape, withProse: boolean): string {
  const kept = withProse ? known.all : known.meaning;
  const present = kept.get(shape);
  if (present !== undefined) return present;
  const of = (part: Shape | undefined): string | null => (part ? fingerprint(part, withProse) : null);
  const { types, nullable, values, limits, rules, fields, others, items, choices, notes, deprecated, fallback } = shape;
  const whole = [
    [texts(types), nullable ?? null, values ? [texts(values.known), values.open] : null, deprecated, fallback ?? null],
    entries(limits, ({ value, exclusive }) => [value, exclusive]),
    entries(rules, texts),
    entries(fields, ({ required, shape: field }) => [required, of(field)]),
    [others === false ? false : of(others), of(items)],
    choices.map(({ keyword, branches }) => [keyword, branches.map(of).sort()]),
    withProse ? entries(notes, texts) : null,
  ];
  const result = createHash("sha256").update(JSON.stringify(whole)).digest("base64");
  kept.set(shape, result);
  return result;
}

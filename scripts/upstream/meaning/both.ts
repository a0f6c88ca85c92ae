import { stricter } from "./limitsOf.ts";
import { anything, type Field, type Shape, type Values } from "./Shape.ts";

type Types = Shape["types"];

function commonTypes(one: Types, other: Types): Types {
  if (!one || !other) return one ?? other;
  // Integers are numbers.
  const holds = (types: ReadonlySet<string>, type: string): boolean =>
    types.has(type) || (type === "integer" && types.has("number"));
  return new Set([...[...one].filter((type) => holds(other, type)), ...[...other].filter((type) => holds(one, type))]);
}

function commonNull(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one && other;
}

function commonValues(one: Values | undefined, other: Values | undefined): Values | undefined {
  if (!one || !other) return one ?? other;
  if (one.open && other.open) return { known: new Set([...one.known, ...other.known]), open: true };
  if (one.open || other.open) return one.open ? other : one;
  return { known: new Set([...one.known].filter((value) => other.known.has(value))), open: false };
}

function joined<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>, join: (a: V, b: V, key: K) => V): Map<K, V> {
  const result = new Map(one);
  for (const [key, value] of other) {
    const present = result.get(key);
    result.set(key, present === undefined ? value : join(present, value, key));
  }
  return result;
}

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one, ...other]);

/** What two schemas allow together, as members of allOf. `spend` counts every merge, because fields merge recursively. */
export function both(one: Shape, other: Shape, spend: () => void): Shape {
  if (one === other || other === anything) return one;
  if (one === anything) return other;
  spend();
  const merged = (a: Shape, b: Shape): Shape => both(a, b, spend);
  const field = (a: Field, b: Field): Field => ({
    required: a.required || b.required,
    shape: merged(a.shape, b.shape),
  });
  const others = one.others && other.others ? merged(one.others, other.others) : (one.others ?? other.others);
  return {
    types: commonTypes(one.types, other.types),
    nullable: commonNull(one.nullable, other.nullable),
    values: commonValues(one.values, other.values),
    limits: joined(one.limits, other.limits, (a, b, keyword) => stricter(keyword, a, b)),
    rules: joined(one.rules, other.rules, union),
    fields: joined(one.fields, other.fields, field),
    others: one.others === false || other.others === false ? false : others,
    items: one.items && other.items ? merged(one.items, other.items) : (one.items ?? other.items),
    choices: [...one.choices, ...other.choices],
    notes: joined(one.notes, other.notes, union),
    deprecated: one.deprecated || other.deprecated,
    fallback: one.fallback ?? other.fallback,
  };
}

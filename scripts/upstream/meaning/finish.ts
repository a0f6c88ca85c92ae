import { plainTypes, speaksOf } from "./plainTypes.ts";
import type { Limit, Shape } from "./Shape.ts";

const saysNothing = (keyword: string, { value }: Limit): boolean => value === 0 && /^min[A-Z]/.test(keyword);

/** For integers, an exclusive limit equals an inclusive one, rounded inwards. */
function whole(keyword: string, { value, exclusive }: Limit): Limit {
  if (keyword === "minimum") return { value: exclusive ? Math.floor(value) + 1 : Math.ceil(value), exclusive: false };
  return { value: exclusive ? Math.ceil(value) - 1 : Math.floor(value), exclusive: false };
}

/** Normalizes differences of notation in a shape whose allOf is already merged. */
export function finish(shape: Shape): Shape {
  const types = plainTypes(shape);
  const onlyWhole = types?.has("integer") === true && !types.has("number");
  const limits = [...shape.limits]
    .filter(([keyword, limit]) => speaksOf(keyword, types) && !saysNothing(keyword, limit))
    .map(([keyword, limit]): [string, Limit] => [
      keyword,
      onlyWhole && keyword.endsWith("imum") ? whole(keyword, limit) : limit,
    ]);
  return {
    ...shape,
    types: types?.has("number") === true ? new Set([...types].filter((type) => type !== "integer")) : types,
    // A stated type excludes null.
    nullable: shape.nullable ?? (types ? false : undefined),
    limits: new Map(limits),
    rules: new Map([...shape.rules].filter(([keyword]) => speaksOf(keyword, types))),
  };
}

import { both } from "./both.ts";
import { anything, type Choice, type Shape } from "./Shape.ts";

function says(shape: Shape, ...parts: readonly (keyof Shape)[]): boolean {
  const silent = new Set<keyof Shape>(["types", "nullable", "notes", ...parts]);
  return (Object.keys(anything) as (keyof Shape)[]).every((part) => {
    if (silent.has(part)) return true;
    const value = shape[part];
    return value instanceof Map || Array.isArray(value) ? [...value].length === 0 : value === anything[part];
  });
}

const isNull = (shape: Shape): boolean => shape.types?.size === 0 && shape.nullable === true;

/** Merges schemas that are only lists of values or only types. */
function oneOfAll(branches: readonly Shape[]): Shape | undefined {
  const types = new Set(branches.flatMap(({ types: own }) => [...(own ?? [])]));
  if (branches.every((branch) => branch.types && says(branch))) return { ...anything, types };
  const lists = branches.flatMap(({ values }) => values ?? []);
  if (lists.length === branches.length && branches.every((branch) => says(branch, "values"))) {
    const known = new Set(lists.flatMap((list) => [...list.known]));
    return { ...anything, types, values: { known, open: lists.some(({ open }) => open) } };
  }
  // One of these or any string, that is, a list that may grow.
  const [listed, ...more] = [...branches].sort(
    (a, b) => Number(b.values !== undefined) - Number(a.values !== undefined),
  );
  const [any] = more;
  if (more.length !== 1 || !listed?.values || !says(listed, "values") || !any || !says(any)) return undefined;
  const sameType = any.types?.size === 1 && [...(listed.types ?? [])].every((type) => any.types?.has(type));
  return sameType ? { ...anything, types: any.types, values: { ...listed.values, open: true } } : undefined;
}

/** A schema with its oneOf or anyOf, which is dissolved if it is not a real choice. */
export function withChoice(shape: Shape, keyword: Choice["keyword"], all: readonly Shape[], spend: () => void): Shape {
  const told = all.flatMap((branch) => branch.nullable ?? []);
  const nullable = told.length > 0 ? told.includes(true) : undefined;
  const branches = all.filter((branch) => !isNull(branch)).map((branch) => ({ ...branch, nullable: false }));
  const [only, ...more] = branches;
  const dissolved = only && more.length === 0 ? only : oneOfAll(branches);
  // If the schema itself says nothing about null, its branches decide.
  const own = shape.nullable === undefined && shape.types === undefined ? { ...shape, nullable } : shape;
  if (!dissolved) return branches.length === 0 ? own : { ...own, choices: [...own.choices, { keyword, branches }] };
  return both(own, { ...dissolved, nullable }, spend);
}

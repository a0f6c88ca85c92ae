import type { Shape } from "./Shape.ts";

const byKeyword: Readonly<Record<string, string>> = {
  minLength: "string",
  maxLength: "string",
  pattern: "string",
  minItems: "array",
  maxItems: "array",
  uniqueItems: "array",
  minProperties: "object",
  maxProperties: "object",
  minimum: "number",
  maximum: "number",
  multipleOf: "number",
};

function typeOfText(text: string): string {
  const value = JSON.parse(text) as unknown;
  if (Array.isArray(value)) return "array";
  return typeof value;
}

/** The types that a schema without `type` implies: one with properties describes objects. */
export function plainTypes(shape: Shape): ReadonlySet<string> | undefined {
  const { types, fields, others, items, values, limits, rules } = shape;
  if (types) return types;
  if (fields.size > 0 || others !== undefined) return new Set(["object"]);
  if (items) return new Set(["array"]);
  if (values && !values.open) return new Set([...values.known].map(typeOfText));
  const told = [...limits.keys(), ...rules.keys()].flatMap((keyword) => byKeyword[keyword] ?? []);
  return told.length > 0 ? new Set(told) : undefined;
}

/** Whether a keyword says anything about values of these types. */
export function speaksOf(keyword: string, types: ReadonlySet<string> | undefined): boolean {
  const type = byKeyword[keyword];
  if (!types || type === undefined) return true;
  return types.has(type) || (type === "number" && types.has("integer"));
}

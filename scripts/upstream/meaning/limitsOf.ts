import type { JsonObject } from "../source/isObject.ts";
import type { Limit } from "./Shape.ts";

const lengths = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "multipleOf"];

/** The stricter of two limits of one keyword. */
export function stricter(keyword: string, one: Limit, other: Limit | undefined): Limit {
  if (other === undefined) return one;
  if (one.value === other.value) return one.exclusive ? one : other;
  return keyword.startsWith("max") === one.value < other.value ? one : other;
}

/** The limits of a schema. A bound that is excluded is written with a boolean in OpenAPI 3.0, with a number in 3.1. */
export function limitsOf(schema: JsonObject): Map<string, Limit> {
  const limits = new Map<string, Limit>();
  const set = (keyword: string, value: unknown, exclusive: boolean): void => {
    if (typeof value !== "number") return;
    limits.set(keyword, stricter(keyword, { value, exclusive }, limits.get(keyword)));
  };
  for (const keyword of lengths) set(keyword, schema[keyword], false);
  set("minimum", schema["minimum"], schema["exclusiveMinimum"] === true);
  set("maximum", schema["maximum"], schema["exclusiveMaximum"] === true);
  set("minimum", schema["exclusiveMinimum"], true);
  set("maximum", schema["exclusiveMaximum"], true);
  return limits;
}

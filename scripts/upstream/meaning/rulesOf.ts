import type { JsonObject } from "../source/isObject.ts";
import { textOf } from "../source/textOf.ts";

/** Keywords that are read individually or say nothing about the values. */
const known = new Set([
  ..."$ref $defs $schema $id $anchor $dynamicAnchor $comment definitions".split(" "),
  ..."type nullable enum const allOf oneOf anyOf properties required additionalProperties items".split(" "),
  ..."minLength maxLength minItems maxItems minProperties maxProperties multipleOf".split(" "),
  ..."minimum maximum exclusiveMinimum exclusiveMaximum".split(" "),
  ..."title description summary example examples externalDocs xml discriminator deprecated default".split(" "),
]);

/** Extensions by which Market and we state that values are trimmed. */
export const trimming = new Set(["x-transform", "x-server-trims"]);

/** The other keywords of a schema, each with its value; `settle` replaces references by their targets. */
export function rulesOf(schema: JsonObject, settle: (value: unknown) => unknown): Map<string, ReadonlySet<string>> {
  const rules = new Map<string, ReadonlySet<string>>();
  for (const [keyword, value] of Object.entries(schema)) {
    if (known.has(keyword) || keyword.startsWith("x-") || value === false || value === undefined) continue;
    rules.set(keyword, new Set([typeof value === "string" ? value : textOf(settle(value))]));
  }
  if (schema["x-transform"] === "trim" || schema["x-server-trims"] === true) rules.set("trimmed", new Set(["true"]));
  return rules;
}

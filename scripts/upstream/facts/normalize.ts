import { items, unique, type Value } from "../table.ts";
import type { Facts } from "./Facts.ts";

const keywords = {
  string: "minLength maxLength pattern",
  array: "items minItems maxItems uniqueItems",
  object: "properties required additionalProperties minProperties maxProperties",
  number: "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
};
/** The type of which a keyword speaks: a schema without `type` is of it. */
export const typeOfKeyword: ReadonlyMap<string, string> = new Map(
  Object.entries(keywords).flatMap(([type, names]) => names.split(" ").map((name) => [name, type] as const)),
);

function typeOfText(text: string): string {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? "array" : typeof value;
}

/** The types of a schema, be it stated or implied. */
function typesOf(facts: ReadonlyMap<string, Value>): readonly string[] | undefined {
  const listed = facts.get("open") === false ? items(facts.get("enum")).map(typeOfText) : undefined;
  const types = facts.get("type") ?? facts.get("implied type") ?? listed;
  return types === undefined ? undefined : items(types);
}

/** For whole numbers, an excluded bound is the next one inwards. */
function whole(kind: string, value: Value): number {
  const bound = parseFloat(String(value));
  const excluded = typeof value === "string";
  if (kind === "minimum") return excluded ? Math.floor(bound) + 1 : Math.ceil(bound);
  return excluded ? Math.ceil(bound) - 1 : Math.floor(bound);
}

/** Adds null to the types of a schema, if it says any. */
export function allowNull(facts: Map<string, Value>): void {
  const types = typesOf(facts);
  if (types) facts.set("type", unique([...types, "null"]));
}

function normalizePlace(facts: Map<string, Value>): void {
  const types = typesOf(facts);
  facts.delete("implied type");
  if (!types) return;
  const isNumber = types.includes("number");
  facts.set(
    "type",
    unique(types).filter((type) => type !== "integer" || !isNumber),
  );
  for (const [kind, value] of facts) {
    const type = typeOfKeyword.get(kind);
    // That a field is required is said of the field.
    if (type === undefined || kind === "required") continue;
    const speaks = types.includes(type) || (type === "number" && types.includes("integer"));
    if (!speaks || (value === 0 && /^min[A-Z]/.test(kind))) facts.delete(kind);
    else if (!isNumber && kind.endsWith("imum")) facts.set(kind, whole(kind, value));
  }
}

/** Removes differences of notation, once all that holds of each place is known. */
export function normalize(facts: Facts): Facts {
  for (const place of facts.places.values()) normalizePlace(place);
  return facts;
}

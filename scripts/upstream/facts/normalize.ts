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
function knownTypes(facts: ReadonlyMap<string, Value>): readonly string[] | undefined {
  const listed = facts.get("open") === false ? items(facts.get("enum")).map(typeOfText) : undefined;
  const types = facts.get("type") ?? facts.get("implied type") ?? listed;
  return types === undefined ? undefined : items(types);
}

/** Adds null to the types of a schema, if it says any. */
export function allowNull(facts: Map<string, Value>): void {
  const types = knownTypes(facts);
  if (types) facts.set("type", unique([...types, "null"]));
}

/** For whole numbers, an excluded bound is the next one inwards. */
function whole(kind: string, value: Value): number {
  const inwards = kind === "minimum" ? 1 : -1;
  const bound = inwards * parseFloat(String(value));
  return inwards * (typeof value === "string" ? Math.floor(bound) + 1 : Math.ceil(bound));
}

/** Removes differences of notation, once all that holds of each place is known. */
export function normalize(all: Facts): Facts {
  for (const facts of all.places.values()) {
    const types = knownTypes(facts);
    facts.delete("implied type");
    if (!types) continue;
    const isNumber = types.includes("number");
    const isWhole = !isNumber && types.includes("integer");
    facts.set("type", unique(types.filter((type) => type !== "integer" || isWhole)));
    for (const [kind, value] of facts) {
      const type = typeOfKeyword.get(kind);
      // That a field is required is said of the field.
      if (type === undefined || kind === "required") continue;
      const speaks = types.includes(type) || (type === "number" && isWhole);
      if (!speaks || (value === 0 && /^min[A-Z]/.test(kind))) facts.delete(kind);
      else if (!isNumber && kind.endsWith("imum")) facts.set(kind, whole(kind, value));
    }
  }
  return all;
}

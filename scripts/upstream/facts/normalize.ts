import { items, type Value } from "../table.ts";
import type { Facts } from "./Facts.ts";

/** The type of which a keyword speaks. */
function typeOfKey(kind: string): string | undefined {
  if (/^(minLength|maxLength|pattern)$/.test(kind)) return "string";
  if (/^(minItems|maxItems|uniqueItems)$/.test(kind)) return "array";
  if (/^(minProperties|maxProperties)$/.test(kind)) return "object";
  return /^(minimum|maximum|multipleOf)$/.test(kind) ? "number" : undefined;
}

function typeOfText(text: string): string {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? "array" : typeof value;
}

/** The types of a schema; without `type`, those that it implies: one with properties describes objects. */
function typesOf(facts: ReadonlyMap<string, Value>): readonly string[] | undefined {
  const type = facts.get("type");
  const implied = facts.get("implied type");
  if (type !== undefined) return items(type);
  if (implied !== undefined) return [String(implied)];
  if (facts.get("open") === false) return items(facts.get("enum")).map(typeOfText);
  const told = [...facts.keys()].flatMap((kind) => typeOfKey(kind) ?? []);
  return told.length > 0 ? told : undefined;
}

/** For whole numbers, an excluded bound is the next one inwards. */
function whole(kind: string, value: Value): number {
  const bound = parseFloat(String(value));
  const excluded = typeof value === "string";
  if (kind === "minimum") return excluded ? Math.floor(bound) + 1 : Math.ceil(bound);
  return excluded ? Math.ceil(bound) - 1 : Math.floor(bound);
}

function normalizePlace(facts: Map<string, Value>): void {
  const types = typesOf(facts);
  facts.delete("implied type");
  if (!types) {
    facts.delete("nullable");
    return;
  }
  const isNumber = types.includes("number");
  facts.set("type", [...new Set(types)].filter((type) => type !== "integer" || !isNumber).sort());
  // A stated type excludes null.
  if (!facts.has("nullable")) facts.set("nullable", false);
  for (const [kind, value] of facts) {
    const type = typeOfKey(kind);
    if (type === undefined) continue;
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

import { CannotCompare, reasonOf } from "./CannotCompare.ts";
import { Facts } from "./facts/Facts.ts";
import { factsOf } from "./facts/factsOf.ts";
import { Rate } from "./Rate.ts";
import type { Description } from "./read/Description.ts";
import { findOperations, type Sought } from "./read/findOperations.ts";
import { changes, type Group, haveCommonType, items, typeText, type Value } from "./table.ts";

/** One difference between two descriptions. */
export interface Difference {
  readonly operation: string;
  /** Where: `request items[].codes[]`. */
  readonly path: string;
  readonly kind: string;
  readonly group: Group;
  /** Whom it affects: senders of the request, readers of the response, or every caller. */
  readonly concerns: Concerned;
  /** What each says; null if it says nothing. */
  readonly ours: Told;
  readonly theirs: Told;
}

export type Told = string | number | boolean | readonly string[] | null;
type Concerned = "callers" | "senders" | "readers";

/** What is told of a place on one side alone, with all that is below it; of an operation, that is everything. */
const parts = ["operation", "body", "parameter", "status", "header", "field", "content"];
/** What can be compared although the types have nothing in common. */
const apart = ["type", "required", "deprecated"];
const order: readonly Concerned[] = ["callers", "senders", "readers"];
const nothing: ReadonlyMap<string, Value> = new Map();

function tell(kind: string, value: Value | undefined): Told {
  if (kind === "type") return typeText(value);
  if (value === undefined || (kind === "scopes" && items(value).length === 0)) return null;
  if (value instanceof Rate) return value.seconds === undefined ? value.amount : String(value);
  if (kind === "enum") return items(value).map((text) => (text.startsWith('"') ? String(JSON.parse(text)) : text));
  return /^(prose .*|pattern|format)$/s.test(kind) ? items(value).join(" and ") : value;
}

function concernedBy(place: string): Concerned {
  if (/^(request|path|query|header|cookie)\b/.test(place)) return "senders";
  return /^(\d|default\b)/.test(place) ? "readers" : "callers";
}

/** The figure for a plan is the one for all, if it has none of its own. Where no figure can be read, that is not none. */
function valueOf(facts: Facts, place: string, kind: string): Value | undefined {
  const own = facts.get(place, kind);
  if (own !== undefined || (kind !== "quota" && kind !== "parallel") || place === "operation limit") return own;
  const general = facts.get("operation", kind);
  return facts.get(place.replace(/ plan .*/s, ""), kind) ?? (typeof general === "string" ? general : undefined);
}

type Change = Omit<Difference, "operation">;

function changesOf(path: string, kind: string, ours: Value | undefined, theirs: Value | undefined): Change[] {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return [];
  const concerns = concernedBy(path);
  return changes(kind, ours, theirs).flatMap(([verdict, one, other]) => {
    const group = typeof verdict === "object" ? verdict[concerns === "readers" ? 1 : 0] : verdict;
    const told = { ours: tell(kind, one), theirs: tell(kind, other) };
    return group ? [{ path, kind: kind.replace(/^prose /, ""), group, concerns, ...told }] : [];
  });
}

/** Every difference between what two descriptions say of one operation. */
function compareFacts(ours: Facts, theirs: Facts): Change[] {
  const told: Change[] = [];
  /** The places below which nothing more is told, and how such places go on. */
  const closed: { readonly above: string; readonly below: RegExp }[] = [];
  // A place stands before all that is below it.
  const sorted = [...new Set([...ours.places.keys(), ...theirs.places.keys()])].sort();
  for (const place of order.flatMap((whom) => sorted.filter((each) => concernedBy(each) === whom))) {
    if (closed.some(({ above, below }) => place.startsWith(above) && below.test(place.slice(above.length)))) continue;
    const [one, other] = [ours.places.get(place) ?? nothing, theirs.places.get(place) ?? nothing];
    const lone = parts.find((kind) => one.has(kind) !== other.has(kind));
    const areAlike = lone === undefined && haveCommonType(one.get("type"), other.get("type"));
    // Headers and other media types are not below the JSON of a body.
    if (!areAlike) closed.push({ above: place, below: lone === "content" ? /^(?! header | \()[ .[]/ : /^[ .[]/ });
    for (const kind of lone === undefined ? new Set([...one.keys(), ...other.keys()]) : [lone]) {
      if (kind !== lone && (areAlike ? parts.includes(kind) : !apart.includes(kind))) continue;
      told.push(...changesOf(place, kind, valueOf(ours, place, kind), valueOf(theirs, place, kind)));
    }
    if (lone === "operation") break;
  }
  return told;
}

/** What a description says of each wanted operation that it has. */
function factsById(description: Description, sought: readonly Sought[]): Map<string, Facts> {
  let place = description.name;
  try {
    const facts = new Map<string, Facts>();
    for (const [{ id, path }, found] of findOperations(description, sought)) {
      place = `${description.name}: ${id}`;
      facts.set(id, factsOf(description, found, path));
    }
    return facts;
  } catch (error) {
    throw new CannotCompare(`${place}: ${reasonOf(error)}`);
  }
}

/** Every difference between two descriptions in the wanted operations. */
export function compareDescriptions(
  one: Description,
  other: Description,
  sought: readonly Sought[],
  withProse: boolean,
): Difference[] {
  const [ours, theirs] = [factsById(one, sought), factsById(other, sought)];
  return sought.flatMap(({ id }) => {
    const found = compareFacts(ours.get(id) ?? new Facts(), theirs.get(id) ?? new Facts());
    return found.flatMap((change) => (withProse || change.group !== "prose" ? { operation: id, ...change } : []));
  });
}

import type { Facts } from "../facts/Facts.ts";
import { Rate } from "../Rate.ts";
import { type Group, haveCommonType, items, kindOf, typeText, type Value } from "../table.ts";

/** One difference between two descriptions. */
export interface Difference {
  readonly operation: string;
  /** Where: `request items[].codes[]`. */
  readonly path: string;
  readonly kind: string;
  readonly group: Group;
  readonly concerns: Concerned;
  /** What each says; null if it says nothing. */
  readonly ours: Told;
  readonly theirs: Told;
}

export type Told = string | number | boolean | readonly string[] | null;

/** Whom it affects: senders of the request, readers of the response, or every caller. */
export type Concerned = "senders" | "readers" | "callers";

/** What is told of a place on one side alone, with all that is below it. */
const parts = ["body", "parameter", "status", "header", "field", "content"];
/** What can be compared although the types have nothing in common. */
const apart = new Set(["type", "required", "deprecated"]);
const order: readonly Concerned[] = ["callers", "senders", "readers"];
const nothing: ReadonlyMap<string, Value> = new Map();

function tell(kind: string, value: Value | undefined): Told {
  if (kind === "type") return typeText(value);
  if (value === undefined) return null;
  if (value instanceof Rate) return value.seconds === undefined ? value.amount : String(value);
  if (typeof value !== "object") return value;
  if (kind === "enum") return items(value).map((text) => (text.startsWith('"') ? String(JSON.parse(text)) : text));
  return /^(prose |pattern$|format$)/.test(kind) ? items(value).join(" and ") : value;
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

/** Compares two lists of facts about one operation. */
class Comparison {
  readonly found: Difference[] = [];
  /** The places below which nothing more is told. Headers and other media types are not below the JSON of a body. */
  private readonly closed = new Map<string, "all" | "json">();
  private readonly operation: string;
  private readonly withProse: boolean;

  constructor(operation: string, withProse: boolean) {
    this.operation = operation;
    this.withProse = withProse;
  }

  compare(ours: Facts, theirs: Facts): void {
    // A place stands before all that is below it.
    const places = [...new Set([...ours.places.keys(), ...theirs.places.keys()])].sort();
    for (const place of order.flatMap((whom) => places.filter((one) => concernedBy(one) === whom))) {
      if (this.isClosed(place)) continue;
      const [one, other] = [ours.places.get(place) ?? nothing, theirs.places.get(place) ?? nothing];
      const lone = parts.find((kind) => one.has(kind) !== other.has(kind));
      const alike = lone === undefined && haveCommonType(one.get("type"), other.get("type"));
      if (!alike) this.closed.set(place, lone === "content" ? "json" : "all");
      const all = [...new Set([...one.keys(), ...other.keys()])].filter((kind) => !parts.includes(kind));
      const kinds = lone !== undefined ? [lone] : alike ? all : all.filter((kind) => apart.has(kind));
      for (const kind of kinds) this.differ(place, kind, valueOf(ours, place, kind), valueOf(theirs, place, kind));
    }
  }

  /** `request items[].codes` lies below `request items[]`, `request items` and `request`. */
  private isClosed(place: string): boolean {
    return [...place.matchAll(/[ .[<]/g)].some(({ index }) => {
      const closed = this.closed.get(place.slice(0, index));
      return closed === "all" || (closed === "json" && !/^ (header |\()/.test(place.slice(index)));
    });
  }

  differ(path: string, kind: string, ours: Value | undefined, theirs: Value | undefined): void {
    if (JSON.stringify(ours) === JSON.stringify(theirs)) return;
    const concerns = concernedBy(path);
    for (const [[toSenders, toReaders], one, other] of kindOf(kind).changes(ours, theirs)) {
      const group = concerns === "readers" ? toReaders : toSenders;
      if (group === undefined || (group === "prose" && !this.withProse)) continue;
      const what = { operation: this.operation, path, kind: kind.replace(/^prose /, ""), group, concerns };
      this.found.push({ ...what, ours: tell(kind, one), theirs: tell(kind, other) });
    }
  }
}

const nameOf = (facts: Facts | undefined): string | undefined =>
  facts && ["method", "url"].map((kind) => String(facts.get("operation", kind))).join(" ");

/** Every difference between what two descriptions say of one operation; undefined: one of them lacks it. */
export function compareFacts(
  operation: string,
  ours: Facts | undefined,
  theirs: Facts | undefined,
  withProse: boolean,
): Difference[] {
  const comparison = new Comparison(operation, withProse);
  if (ours && theirs) comparison.compare(ours, theirs);
  else comparison.differ("operation", "operation", nameOf(ours), nameOf(theirs));
  return comparison.found;
}

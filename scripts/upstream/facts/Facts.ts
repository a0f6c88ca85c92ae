import { CannotCompare } from "../CannotCompare.ts";
import { isObject, type JsonObject, textOf } from "../json.ts";
import { join, type Value } from "../table.ts";
import { isLimitLine } from "./limitsInProse.ts";

/** How much may be read of one operation, far more than Market says of any: every schema and every fact costs one. */
const limit = 50_000;

const include = /^(\{%\s*include\b.*\/_auto\/method_(limits|scopes)\/\w+\.md\)\s*%\}|\|-+\|)$/;

/** A text regardless of line breaks and spacing, without the lines that are read as limits or stand for them. */
function plain(text: string): string {
  const lines = text.split("\n").filter((line) => !include.test(line.trim()) && !isLimitLine(line));
  return lines.join(" ").replaceAll(/\s+/gu, " ").trim();
}

function within(place: string, rest: string): string {
  if (rest === "" || place === "") return place + rest;
  // In a body, a space stands before the first step: `request items[]`.
  return /[ .[]/.test(place) ? place + rest : `${place} ${rest.replace(/^\./, "")}`;
}

/** What a description says of each place, such as `request items[].codes`, by kind, such as `maxItems`. */
export class Facts {
  readonly places = new Map<string, Map<string, Value>>();
  /** What was read of the whole operation so far. */
  private readonly spent: { amount: number };

  constructor(whole?: Facts) {
    this.spent = whole?.spent ?? { amount: 0 };
  }

  spend(): void {
    this.spent.amount += 1;
    if (this.spent.amount > limit) throw new CannotCompare(`it reaches more than ${limit} schemas and facts`);
  }

  /** Adds a fact; it holds beside what was said of the place before. */
  add(place: string, kind: string, value: Value): void {
    this.spend();
    const facts = this.at(place);
    const before = facts.get(kind);
    facts.set(kind, before === undefined ? value : join(kind, before, value));
  }

  /** Adds all that another says, at a place. */
  addAll(other: Facts, place = ""): void {
    for (const [rest, kind, value] of other.all()) this.add(within(place, rest), kind, value);
  }

  /** Adds what does not bind: descriptions, examples, extensions and whatever else `isProse`. */
  addProse(place: string, part: JsonObject, isProse: (key: string) => boolean): void {
    for (const [key, value] of Object.entries(part).filter(([key]) => isProse(key))) {
      // The rest of a discriminator names schemas, which may be renamed.
      const meant = key === "discriminator" && isObject(value) ? value["propertyName"] : value;
      const text = typeof meant === "string" ? plain(meant) : textOf(meant);
      if (text !== "" && text !== "false") this.add(place, `prose ${key}`, [text]);
    }
  }

  at(place: string): Map<string, Value> {
    const facts = this.places.get(place) ?? new Map<string, Value>();
    this.places.set(place, facts);
    return facts;
  }

  get(place: string, kind: string): Value | undefined {
    return this.places.get(place)?.get(kind);
  }

  *all(): Generator<[place: string, kind: string, value: Value]> {
    for (const [place, facts] of this.places) for (const [kind, value] of facts) yield [place, kind, value];
  }
}

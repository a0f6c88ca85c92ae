import { CannotCompare } from "../CannotCompare.ts";
import { kindOf, type Value } from "../table.ts";

/** How much may be read of one operation, far more than Market says of any. */
const limit = 50_000;

/** How much may still be read of one operation: every schema and every fact costs one. */
export class Budget {
  private left = limit;

  spend(): void {
    this.left -= 1;
    if (this.left < 0) throw new CannotCompare(`it reaches more than ${limit} schemas and facts`);
  }
}

function within(place: string, rest: string): string {
  if (rest === "" || place === "") return place + rest;
  // In a body, a space stands before the first step: `request items[]`.
  return /[ .[<]/.test(place) ? place + rest : `${place} ${rest.replace(/^\./, "")}`;
}

/** What a description says of each place, such as `request items[].codes`, by kind, such as `maxItems`. */
export class Facts {
  readonly places = new Map<string, Map<string, Value>>();
  readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  /** Adds a fact; it holds beside what was said of the place before. */
  add(place: string, kind: string, value: Value): void {
    this.budget.spend();
    const facts = this.at(place);
    const before = facts.get(kind);
    facts.set(kind, before === undefined ? value : kindOf(kind).join(before, value));
  }

  /** Adds all that another says, at a place. */
  addAll(other: Facts, place = ""): void {
    for (const [rest, facts] of other.places) {
      for (const [kind, value] of facts) this.add(within(place, rest), kind, value);
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
}

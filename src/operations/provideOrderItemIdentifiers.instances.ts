import type { Flat } from "../../generated/validators.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import { foundOnce } from "../accept/foundOnce.ts";
import type { ValidParts, Report } from "../accept/rule.ts";

export type Input = Flat<"provideOrderItemIdentifiers">;
export type Instance = Input["items"][number]["instances"][number];

/** What is wrong and how to fix it. */
export type Problem = readonly [problem: string, hint?: string];

/** An instance and its place: the index of the item, and its own within the item. */
export interface Unit {
  readonly instance: Instance;
  readonly item: number;
  readonly index: number;
}

/** The path of a field of an instance. */
export const pathOf = ({ item, index }: Unit, field: keyof Instance): string =>
  `/items/${item}/instances/${index}/${field}`;

/** The valid instances, and those of them that have a certain field: each rule visits only what it is about. */
const unitsOf = foundOnce(({ items }: ValidParts<Input>) => {
  const all: Unit[] = [];
  const having = new Map<string, Unit[]>();
  items?.forEach((element, item) => {
    element?.instances?.forEach((instance, index) => {
      if (instance === null) return;
      const unit = { instance, item, index };
      all.push(unit);
      for (const field of Object.keys(instance)) {
        const others = having.get(field);
        if (others) others.push(unit);
        else having.set(field, [unit]);
      }
    });
  });
  return { all, having };
});

/** The instances that have a certain field. */
export function unitsWith(input: ValidParts<Input>, field: keyof Instance): readonly Unit[] {
  return unitsOf(input).having.get(field) ?? [];
}

/** Checks every instance. */
export function eachInstance(
  input: ValidParts<Input>,
  report: Report,
  judge: (instance: Instance) => Problem | undefined,
): void {
  for (const unit of unitsOf(input).all) {
    const wrong = judge(unit.instance);
    if (wrong) report(`/items/${unit.item}/instances/${unit.index}`, ...wrong);
  }
}

/** Checks one field of every instance that has it. */
export function eachField(
  input: ValidParts<Input>,
  field: keyof Instance,
  report: Report,
  judge: (value: string, instance: Instance) => Problem | undefined,
): void {
  for (const unit of unitsWith(input, field)) {
    const wrong = judge(unit.instance[field] ?? "", unit.instance);
    if (wrong) report(pathOf(unit, field), ...wrong);
  }
}

/** Reports every value of a field that identifies the same thing as an earlier one. */
export function eachRepeated(
  input: ValidParts<Input>,
  field: keyof Instance,
  report: Report,
  { identity, is, hint }: { readonly identity: (value: string) => string; readonly is: string; readonly hint: string },
): void {
  const units = unitsWith(input, field);
  const identities = units.map(({ instance }) => identity(instance[field] ?? ""));
  // Building a Set takes half the time of a Map, and is nearly always enough.
  if (new Set(identities).size === units.length) return;
  const seen = new Map<string, Unit>();
  units.forEach((unit, at) => {
    const first = firstSeen(seen, identities[at] ?? "", unit);
    if (!first) return;
    const { item, index } = first;
    report(pathOf(unit, field), `is the same ${is} as items[${item}].instances[${index}].${field}`, hint);
  });
}

import { unitIdentifiers } from "../../generated/facts.ts";
import type { OrderItemInstance, ProvideOrderItemIdentifiersInput } from "../../generated/types.ts";
import type { Valid } from "../../generated/validators.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import { foundOnce } from "../accept/foundOnce.ts";
import type { Rule, ValidParts } from "../accept/rule.ts";
import { type CisFault, faultOf } from "../cis/faultOf.ts";
import { identityOf } from "../cis/identityOf.ts";
import { isBlank } from "../invisible.ts";
import { withoutPrototype } from "../prototype.ts";
import { isCountry } from "./provideOrderItemIdentifiers.countries.ts";

export type Input = ProvideOrderItemIdentifiersInput;
type Instance = Valid<OrderItemInstance>;

/** What is wrong and how to fix it. */
export type Problem = readonly [problem: string, hint?: string];

/** An instance and its place: the index of the item, and its own within the item. */
interface Unit {
  readonly instance: Instance;
  readonly item: number;
  readonly index: number;
}

/** What may be wrong with one unit, apart from the others. */
type Fault =
  `cis-${CisFault}` | "uin" | "gtd" | "rnpt" | "country" | "gtd-or-country" | "no-identifier" | "identifiers";

const isUin = /^\d{16}$/;
const isUsualGtd = /^\d{8}\/\d{6}\/\d{7}$/;
const isUsualRnpt = /^\d{8}\/\d{6}\/\d{7}\/\d{3}$/;

/** Whether a field holds something: blank text stands for none. */
export const isGiven = (value: unknown): boolean =>
  value !== undefined && !(typeof value === "string" && isBlank(value));

function judge(unit: Unit, add: (fault: Fault, unit: Unit) => void): void {
  const { instance } = unit;
  const { cis, uin, gtd, rnpt, countryCode } = instance;
  let identifiers = 0;
  for (const name of unitIdentifiers) if (isGiven(instance[name])) identifiers += 1;
  if (identifiers === 0) add("no-identifier", unit);
  if (identifiers > 1) add("identifiers", unit);

  const fault = cis === undefined ? undefined : faultOf(cis);
  if (fault) add(`cis-${fault}`, unit);
  if (uin !== undefined && !isUin.test(uin)) add("uin", unit);
  if (gtd !== undefined && !isUsualGtd.test(gtd)) add("gtd", unit);
  if (rnpt !== undefined && !isUsualRnpt.test(rnpt)) add("rnpt", unit);
  if (countryCode !== undefined && !isCountry(countryCode)) add("country", unit);
  if (isGiven(gtd) !== isGiven(countryCode)) add("gtd-or-country", unit);
}

/** Visits every valid instance once, for all rules. */
const findFaults = foundOnce(({ items }: ValidParts<Input>) => {
  const faulty: Partial<Record<Fault, Unit[]>> = withoutPrototype({});
  const add = (fault: Fault, unit: Unit): void => {
    (faulty[fault] ??= []).push(unit);
  };
  const seen = { cis: new Map<string, Unit>(), uin: new Map<string, Unit>() };
  const repeated: Record<keyof typeof seen, (readonly [unit: Unit, first: Unit])[]> = { cis: [], uin: [] };
  const compare = (field: keyof typeof seen, identity: string, unit: Unit): void => {
    const first = firstSeen(seen[field], identity, unit);
    if (first) repeated[field].push([unit, first]);
  };
  items?.forEach((element, item) => {
    element?.instances?.forEach((instance, index) => {
      if (instance === null) return;
      const unit = { instance, item, index };
      judge(unit, add);
      if (instance.cis !== undefined) compare("cis", identityOf(instance.cis), unit);
      if (instance.uin !== undefined) compare("uin", instance.uin, unit);
    });
  });
  return { faulty, repeated };
});

const pathOf = ({ item, index }: Unit, field?: keyof Instance): string =>
  `/items/${item}/instances/${index}${field ? `/${field}` : ""}`;

type Check = Rule<Input>["check"];

/** Reports the units that have a fault: a field of theirs or, without one, the whole instance. */
/* @__NO_SIDE_EFFECTS__ */ export function faultCheck(
  fault: Fault,
  field: keyof Instance | undefined,
  explain: (instance: Instance) => Problem,
): Check {
  return (input, report) => {
    for (const unit of findFaults(input).faulty[fault] ?? []) report(pathOf(unit, field), ...explain(unit.instance));
  };
}

/** Reports the units whose identifier is that of an earlier one. */
/* @__NO_SIDE_EFFECTS__ */ export function repeatedCheck(field: "cis" | "uin", is: string, hint: string): Check {
  return (input, report) => {
    for (const [unit, { item, index }] of findFaults(input).repeated[field])
      report(pathOf(unit, field), `is the same ${is} as items[${item}].instances[${index}].${field}`, hint);
  };
}

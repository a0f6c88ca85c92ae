import { unitIdentifiers } from "../../generated/facts.ts";
import type { OrderItemInstance, ProvideOrderItemIdentifiersInput } from "../../generated/types.ts";
import type { Valid } from "../../generated/validators.ts";
import { allDistinct } from "../accept/allDistinct.ts";
import { foundOnce } from "../accept/foundOnce.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import type { Rule, ValidParts } from "../accept/rule.ts";
import { type CisFault, faultOf } from "../cis/faultOf.ts";
import { isBlank } from "../invisible.ts";
import { withoutPrototype } from "../prototype.ts";
import { isCountry } from "./provideOrderItemIdentifiers.countries.ts";

export type Input = ProvideOrderItemIdentifiersInput;
type Instance = Valid<OrderItemInstance>;

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

const identifierNames: ReadonlySet<string> = new Set(unitIdentifiers);
const isIdentifier = (name: string): name is (typeof unitIdentifiers)[number] => identifierNames.has(name);

const isUin = /^\d{16}$/;
const isUsualGtd = /^\d{8}\/\d{6}\/\d{7}$/;
const isUsualRnpt = /^\d{8}\/\d{6}\/\d{7}\/\d{3}$/;

/** Whether a field holds something: blank text stands for none. */
export const isFilled = (value: unknown): boolean =>
  value !== undefined && !(typeof value === "string" && isBlank(value));

function judge(instance: Instance, add: (fault: Fault) => void): void {
  const { cis, uin, gtd, rnpt, countryCode } = instance;
  let identifiers = 0;
  // Over its own fields, which are few: a look at each field that it might have takes longer.
  for (const name in instance) if (isIdentifier(name) && isFilled(instance[name])) identifiers += 1;
  if (identifiers === 0) add("no-identifier");
  if (identifiers > 1) add("identifiers");

  const fault = cis === undefined ? undefined : faultOf(cis);
  if (fault) add(`cis-${fault}`);
  if (uin !== undefined && !isUin.test(uin)) add("uin");
  if (gtd !== undefined && !isUsualGtd.test(gtd)) add("gtd");
  if (rnpt !== undefined && !isUsualRnpt.test(rnpt)) add("rnpt");
  if (countryCode !== undefined && !isCountry(countryCode)) add("country");
  if (isFilled(gtd) !== isFilled(countryCode)) add("gtd-or-country");
}

function eachInstance(
  { items }: ValidParts<Input>,
  visit: (instance: Instance, item: number, index: number) => void,
): void {
  items?.forEach((element, item) => {
    element?.instances?.forEach((instance, index) => {
      if (instance !== null) visit(instance, item, index);
    });
  });
}

/** The units with each fault: a unit is judged once for all rules. */
const faultyUnits = foundOnce((input: ValidParts<Input>) => {
  const faulty: Partial<Record<Fault, Unit[]>> = withoutPrototype({});
  eachInstance(input, (instance, item, index) => {
    judge(instance, (fault) => (faulty[fault] ??= []).push({ instance, item, index }));
  });
  return faulty;
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
    for (const unit of faultyUnits(input)[fault] ?? []) report(pathOf(unit, field), ...explain(unit.instance));
  };
}

/** Reports the units whose identifier is that of an earlier one. */
/* @__NO_SIDE_EFFECTS__ */ export function repeatedCheck(
  field: "cis" | "uin",
  identityOf: (instance: Instance) => string | undefined,
  is: string,
  hint: string,
): Check {
  return (input, report) => {
    const identities: string[] = [];
    eachInstance(input, (instance) => {
      const identity = identityOf(instance);
      if (identity !== undefined) identities.push(identity);
    });
    if (allDistinct(identities)) return;
    const seen = new Map<string, Unit>();
    eachInstance(input, (instance, item, index) => {
      const identity = identityOf(instance);
      if (identity === undefined) return;
      const unit = { instance, item, index };
      const first = firstSeen(seen, identity, unit);
      if (!first) return;
      const place = `items[${first.item}].instances[${first.index}].${field}`;
      report(pathOf(unit, field), `is the same ${is} as ${place}`, hint);
    });
  };
}

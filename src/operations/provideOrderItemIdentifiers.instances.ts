import type { Flat } from "../../generated/validators.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import type { ValidParts, Report } from "../accept/rule.ts";
import { usualCodes } from "./provideOrderItemIdentifiers.usual.ts";

export type Input = Flat<"provideOrderItemIdentifiers">;
export type Instance = Input["items"][number]["instances"][number];

/** What is wrong and how to fix it. */
type Problem = readonly [problem: string, hint?: string];

const pathOf = (item: number, instance: number): string => `/items/${item}/instances/${instance}`;

/** Visits every valid instance. */
function visitInstances(
  { items }: ValidParts<Input>,
  visit: (instance: ValidParts<Instance>, item: number, instanceIndex: number) => void,
): void {
  // Plain loops, no closures: an order may have thousands of instances.
  for (let i = 0; items && i < items.length; i += 1) {
    const instances = items[i]?.instances;
    for (let j = 0; instances && j < instances.length; j += 1) {
      const instance = instances[j];
      if (instance) visit(instance, i, j);
    }
  }
}

/** Checks every instance; skips an input of usual codes, to which these rules never object. */
export function eachInstance(
  input: ValidParts<Input>,
  report: Report,
  judge: (instance: ValidParts<Instance>) => Problem | undefined,
): void {
  if (usualCodes(input)) return;
  visitInstances(input, (instance, i, j) => {
    const wrong = judge(instance);
    if (wrong) report(pathOf(i, j), ...wrong);
  });
}

/** Checks one field of every instance that has it. */
export function eachField(
  input: ValidParts<Input>,
  field: keyof Instance,
  report: Report,
  judge: (value: string) => Problem | undefined,
): void {
  if (field !== "cis" && usualCodes(input)) return;
  visitInstances(input, (instance, i, j) => {
    const value = instance[field];
    const wrong = typeof value === "string" ? judge(value) : undefined;
    if (wrong) report(`${pathOf(i, j)}/${field}`, ...wrong);
  });
}

/** Reports every value of a field that identifies the same thing as an earlier one. */
export function eachRepeated(
  input: ValidParts<Input>,
  field: keyof Instance,
  report: Report,
  { identity, is, hint }: { readonly identity: (value: string) => string; readonly is: string; readonly hint: string },
): void {
  const seen = new Map<string, readonly [item: number, instance: number]>();
  visitInstances(input, (instance, i, j) => {
    const value = instance[field];
    const first = typeof value === "string" ? firstSeen(seen, identity(value), [i, j]) : undefined;
    if (!first) return;
    const [item, unit] = first;
    report(`${pathOf(i, j)}/${field}`, `is the same ${is} as items[${item}].instances[${unit}].${field}`, hint);
  });
}

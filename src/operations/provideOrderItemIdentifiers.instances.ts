import type { Flat } from "../../generated/validators.ts";
import { earlier } from "../accept/earlier.ts";
import type { Sound, Tell } from "../accept/rule.ts";
import { usualCodes } from "./provideOrderItemIdentifiers.usual.ts";

export type Input = Flat<"provideOrderItemIdentifiers">;
export type Instance = Input["items"][number]["instances"][number];

/** What is wrong, and what was probably meant. */
type Complaint = readonly [says: string, hint?: string];

const pathOf = (item: number, instance: number): string => `/items/${item}/instances/${instance}`;

/** Visits every instance that has the described shape. */
function visitInstances(
  { items }: Sound<Input>,
  visit: (instance: Sound<Instance>, item: number, instanceIndex: number) => void,
): void {
  // Without closures of its own: an order may hold thousands.
  for (let i = 0; items && i < items.length; i += 1) {
    const instances = items[i]?.instances;
    for (let j = 0; instances && j < instances.length; j += 1) {
      const instance = instances[j];
      if (instance) visit(instance, i, j);
    }
  }
}

/** Asks of every instance what is wrong with it, if anything; not of usual codes, of which these rules say nothing. */
export function eachInstance(
  input: Sound<Input>,
  tell: Tell,
  judge: (instance: Sound<Instance>) => Complaint | undefined,
): void {
  if (usualCodes(input)) return;
  visitInstances(input, (instance, i, j) => {
    const wrong = judge(instance);
    if (wrong) tell(pathOf(i, j), ...wrong);
  });
}

/** Asks the same of one field of every instance that has it. */
export function eachField(
  input: Sound<Input>,
  field: keyof Instance,
  tell: Tell,
  judge: (value: string) => Complaint | undefined,
): void {
  if (field !== "cis" && usualCodes(input)) return;
  visitInstances(input, (instance, i, j) => {
    const value = instance[field];
    const wrong = typeof value === "string" ? judge(value) : undefined;
    if (wrong) tell(`${pathOf(i, j)}/${field}`, ...wrong);
  });
}

/** Tells of every value of a field that names what an earlier one names. */
export function eachRepeated(
  input: Sound<Input>,
  field: keyof Instance,
  tell: Tell,
  { identity, is, hint }: { readonly identity: (value: string) => string; readonly is: string; readonly hint: string },
): void {
  const met = new Map<string, readonly [item: number, instance: number]>();
  visitInstances(input, (instance, i, j) => {
    const value = instance[field];
    const first = typeof value === "string" ? earlier(met, identity(value), [i, j]) : undefined;
    if (!first) return;
    const [item, unit] = first;
    tell(`${pathOf(i, j)}/${field}`, `is the same ${is} as items[${item}].instances[${unit}].${field}`, hint);
  });
}

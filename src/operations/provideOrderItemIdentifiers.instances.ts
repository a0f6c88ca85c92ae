import type { Flat } from "../../generated/validators.ts";
import type { Sound } from "../accept/rule.ts";
import { usualCodes } from "./provideOrderItemIdentifiers.usual.ts";

export type Input = Flat<"provideOrderItemIdentifiers">;
export type Instance = Input["items"][number]["instances"][number];

/** Which instance of which item. */
export type At = readonly [item: number, instance: number];

/** Where an instance or a field of it stands: as a JSON pointer, and as a developer writes it. */
export function placeOf(
  [item, instance]: At,
  field?: keyof Instance,
): { readonly path: string; readonly name: string } {
  const path = `/items/${item}/instances/${instance}`;
  const name = `items[${item}].instances[${instance}]`;
  return field === undefined ? { path, name } : { path: `${path}/${field}`, name: `${name}.${field}` };
}

/** Visits every instance that has the described shape. */
export function eachInstance(
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

/** Visits one field of every instance that has it. */
export function eachField(
  input: Sound<Input>,
  field: keyof Instance,
  visit: (value: string, item: number, instanceIndex: number) => void,
): void {
  if (field !== "cis" && usualCodes(input)) return;
  eachInstance(input, (instance, i, j) => {
    const value = instance[field];
    if (typeof value === "string") visit(value, i, j);
  });
}

import type { Flat } from "../../generated/validators.ts";
import type { Sound } from "../accept/rule.ts";

export type Input = Flat<"provideOrderItemIdentifiers">;
type Instance = Input["items"][number]["instances"][number];

/** Where an instance stands: as a JSON pointer, and as a developer writes it. */
export interface Place {
  readonly path: string;
  readonly name: string;
}

/** Visits every instance that has the described shape. */
export function eachInstance(
  { items }: Sound<Input>,
  visit: (instance: Sound<Instance>, place: () => Place) => void,
): void {
  items?.forEach((item, i) => {
    item?.instances.forEach((instance, j) => {
      if (instance === null) return;
      visit(instance, () => ({ path: `/items/${i}/instances/${j}`, name: `items[${i}].instances[${j}]` }));
    });
  });
}

/** Visits one field of every instance that has it. */
export function eachField(
  input: Sound<Input>,
  field: keyof Instance,
  visit: (value: string, place: () => Place) => void,
): void {
  eachInstance(input, (instance, place) => {
    const value = instance[field];
    if (typeof value !== "string") return;
    visit(value, () => {
      const { path, name } = place();
      return { path: `${path}/${field}`, name: `${name}.${field}` };
    });
  });
}

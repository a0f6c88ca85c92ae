import { isGiven } from "../isObject.ts";
import { firstSeen } from "./firstSeen.ts";

/** The places in a list whose key has occurred before, each with the first such place. */
export function repeats<Item>(
  items: readonly Item[] | null | undefined,
  keyOf: (item: Item) => unknown,
): (readonly [index: number, first: number])[] {
  const seen = new Map<unknown, number>();
  const found: (readonly [number, number])[] = [];
  items?.forEach((item, index) => {
    const key = keyOf(item);
    const first = isGiven(key) ? firstSeen(seen, key, index) : undefined;
    if (first !== undefined) found.push([index, first]);
  });
  return found;
}

import { mostKeys } from "../../generated/facts.ts";
import type { Flat } from "../../generated/validators.ts";
import { areDifferent } from "../accept/areDifferent.ts";
import { earlier } from "../accept/earlier.ts";

type Item = Flat<"provideOrderDigitalCodes">["items"][number];
type Mergeable = Pick<Item, "id" | "slip" | "activate_till">;

/**
 * For each element the index of the one that it is merged into: the first with its id, slip and activate_till, which
 * may be itself. An element that is missing stands for itself. Nothing when no two have one id, as in most orders.
 *
 * Market's pages allow an id in several elements, its OpenAPI description does not: merged, both are content.
 */
export function mergedInto(items: readonly (Mergeable | null)[]): number[] | undefined {
  if (items.length < 2 || new Set(items.map((item) => item?.id)).size === items.length) return undefined;
  const firsts = new Map<string, number>();
  return items.map((item, index) => {
    if (item === null) return index;
    // The id and the date hold no space: two elements that differ cannot make the same text.
    return earlier(firsts, `${item.id} ${item.activate_till} ${item.slip}`, index) ?? index;
  });
}

/** The element with its lone `code` as `codes`: both contracts take that, the deprecated `code` only the older one. */
function withCodes(item: Item): Item {
  if (item.code === undefined || item.codes !== undefined) return item;
  const { code, ...others } = item;
  return { ...others, codes: [code] };
}

/**
 * One element with the keys of all. Nothing when a rule was turned down to let pass what neither contract takes in one
 * element: `codes.either`, `keys.per-id` or `keys.repeated`. The pages may still take it in several.
 */
function asOne([first, ...others]: readonly Item[]): Item | undefined {
  if (!first || others.length === 0) return undefined;
  const all = [first, ...others];
  const codes = all.flatMap((item) => item.codes ?? []);
  if (all.some((item) => item.code !== undefined || !item.codes)) return undefined;
  return codes.length <= mostKeys && areDifferent(codes) ? { ...first, codes } : undefined;
}

/** The elements as they are sent: those that agree are one, its keys in the order in which they were given. */
export function merge(items: readonly Item[]): Item[] {
  const sent = items.map(withCodes);
  const firsts = mergedInto(items);
  if (!firsts) return sent;
  const groups = new Map<number, Item[]>();
  sent.forEach((item, index) => {
    const first = firsts[index] ?? index;
    const group = groups.get(first);
    if (group) group.push(item);
    else groups.set(first, [item]);
  });
  const merged = new Map(Array.from(groups, ([first, group]) => [first, asOne(group)]));
  return sent.flatMap((item, index) => {
    const first = firsts[index] ?? index;
    const one = merged.get(first);
    if (!one) return [item];
    return first === index ? [one] : [];
  });
}

import { mostKeys } from "../../generated/facts.ts";
import type { OrderDigitalItem } from "../../generated/types.ts";
import type { Valid } from "../../generated/validators.ts";
import { allDistinct } from "../accept/allDistinct.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import { withoutPrototype } from "../prototype.ts";
import { allKeysDistinct } from "./provideOrderDigitalCodes.keys.ts";

type Item = Valid<OrderDigitalItem>;
type Mergeable = Pick<Item, "id" | "slip" | "activate_till">;

/**
 * For each element, the index of the one that it is merged into: the first with the same id, slip and activate_till,
 * which may be itself; a `null` maps to itself. `undefined` if all ids are different, as in most orders.
 *
 * Market's pages allow an id in several elements, its OpenAPI description does not; merged elements satisfy both.
 */
export function mergedInto(items: readonly (Mergeable | null)[]): number[] | undefined {
  if (items.length < 2 || new Set(items.map((item) => item?.id)).size === items.length) return undefined;
  const firsts = new Map<string, number>();
  return items.map((item, index) => {
    if (item === null) return index;
    // The id and the date contain no space, so different elements never give the same text.
    return firstSeen(firsts, `${item.id} ${item.activate_till} ${item.slip}`, index) ?? index;
  });
}

/** Turns a lone `code` into `codes`: both contracts accept `codes`, only the older one the deprecated `code`. */
function withCodes(item: Item): Item {
  if (item.code === undefined || item.codes !== undefined) return item;
  const { code, ...others } = item;
  return withoutPrototype({ ...others, codes: [code] });
}

/**
 * One element with the keys of all. `undefined` if `codes.either`, `keys.per-id` or `keys.repeated` was relaxed and the
 * result would break it: neither contract accepts that in one element, but several may still pass.
 */
function asOne(group: readonly Item[], areKeysDistinct: boolean): Item | undefined {
  const [first] = group;
  if (!first || group.length === 1 || group.some(({ code, codes }) => code !== undefined || !codes)) return undefined;
  const codes = group.flatMap((item) => item.codes ?? []);
  return codes.length <= mostKeys && (areKeysDistinct || allDistinct(codes)) ? { ...first, codes } : undefined;
}

/** The elements as they are sent: matching ones become one, with its keys in the given order. */
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
  const areKeysDistinct = allKeysDistinct(items);
  const merged = new Map(Array.from(groups, ([first, group]) => [first, asOne(group, areKeysDistinct)]));
  return sent.flatMap((item, index) => {
    const first = firsts[index] ?? index;
    const one = merged.get(first);
    if (!one) return [item];
    return first === index ? [one] : [];
  });
}

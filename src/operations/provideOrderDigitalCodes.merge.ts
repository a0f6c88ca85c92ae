import type { Flat } from "../../generated/validators.ts";
import { earlier } from "../accept/earlier.ts";

type Item = Flat<"provideOrderDigitalCodes">["items"][number];
type Mergeable = Pick<Item, "id" | "slip" | "activate_till">;

/**
 * For each element the index of the one that it is merged into: the first with its id, slip and activate_till, which
 * may be itself. An element that is missing stands for itself. Nothing when no two have one id, as most orders are.
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

/** The elements as they are sent: those that agree are one, its keys in the order in which they were given. */
export function merge(items: readonly Item[]): Item[] {
  const sent: (Item | undefined)[] = items.map(withCodes);
  mergedInto(items)?.forEach((first, index) => {
    const target = sent[first];
    const item = sent[index];
    if (first === index || !target?.codes || !item?.codes) return;
    // Only someone who switches codes.either off gets here with both: what he writes stays as he writes it.
    if (target.code !== undefined || item.code !== undefined) return;
    sent[first] = { ...target, codes: [...target.codes, ...item.codes] };
    sent[index] = undefined;
  });
  return sent.flatMap((item) => item ?? []);
}

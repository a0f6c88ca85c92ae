import type { Flat } from "../../generated/validators.ts";
import { allDistinct } from "../accept/allDistinct.ts";
import type { ValidParts } from "../accept/rule.ts";

type Items = NonNullable<ValidParts<Flat<"provideOrderDigitalCodes">>["items"]>;

// Two rules and merging need the verdict for the same elements.
const verdicts = new WeakMap<object, boolean>();

/** Whether no key occurs twice anywhere; finding out where would take several times as long. */
export function allKeysDistinct(items: Items): boolean {
  const [only] = items;
  if (items.length === 1 && only?.codes && only.code === undefined) return allDistinct(only.codes);
  const known = verdicts.get(items);
  if (known !== undefined) return known;
  const keys: (string | null)[] = [];
  for (const item of items) {
    if (item?.code !== undefined) keys.push(item.code);
    for (const key of item?.codes ?? []) keys.push(key);
  }
  const verdict = allDistinct(keys);
  verdicts.set(items, verdict);
  return verdict;
}

import type { ProvideOrderDigitalCodesInput } from "../../generated/types.ts";
import { allDistinct } from "../accept/allDistinct.ts";
import { foundOnce } from "../accept/foundOnce.ts";
import type { ValidParts } from "../accept/rule.ts";

type Items = ValidParts<ProvideOrderDigitalCodesInput>["items"];

/** Visits every valid key; `at` is its index in `codes`, or `undefined` for the deprecated `code`. */
export function eachKey(
  items: Items,
  visit: (key: string, id: number | bigint, element: number, at: number | undefined) => void,
): void {
  items?.forEach((item, element) => {
    if (item === null) return;
    const { id, code, codes } = item;
    if (code !== undefined) visit(code, id, element, undefined);
    for (let at = 0; codes && at < codes.length; at += 1) {
      const key = codes[at];
      if (typeof key === "string") visit(key, id, element, at);
    }
  });
}

/** The path of a key. */
export const pathOfKey = (element: number, at: number | undefined): string =>
  at === undefined ? `/items/${element}/code` : `/items/${element}/codes/${at}`;

/**
 * Whether no key occurs twice anywhere, which two rules and merging ask; finding out where would take several times as
 * long.
 */
export const allKeysDistinct = foundOnce((items: NonNullable<Items>) => {
  const keys: string[] = [];
  eachKey(items, (key) => keys.push(key));
  return allDistinct(keys);
});

import type { Flat } from "../../generated/validators.ts";
import { allDistinct } from "../accept/allDistinct.ts";
import { foundOnce } from "../accept/foundOnce.ts";
import type { ValidParts } from "../accept/rule.ts";

type Items = NonNullable<ValidParts<Flat<"provideOrderDigitalCodes">>["items"]>;

/**
 * Whether no key occurs twice anywhere, which two rules and merging ask; finding out where would take several times as
 * long.
 */
export const allKeysDistinct = foundOnce((items: Items) => {
  const keys: (string | null)[] = [];
  for (const item of items) {
    if (item?.code !== undefined) keys.push(item.code);
    for (const key of item?.codes ?? []) keys.push(key);
  }
  return allDistinct(keys);
});

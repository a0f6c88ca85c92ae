import { mostKeys } from "../../generated/facts.ts";
import type { Flat } from "../../generated/validators.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import type { Rule, ValidParts } from "../accept/rule.ts";
import { allKeysDistinct } from "./provideOrderDigitalCodes.distinct.ts";
import { mergedInto } from "./provideOrderDigitalCodes.merge.ts";

type Input = Flat<"provideOrderDigitalCodes">;
type Items = ValidParts<Input>["items"];

/** Visits every key; `at` is its index in `codes`, or `undefined` for the deprecated `code`. */
function eachKey(
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

/** Whether a key has nothing to trim. Most keys begin and end with a plain character, which is quicker to check. */
function isBare(key: string | null | undefined): boolean {
  if (!key) return key !== "";
  const [first, last] = [key.charCodeAt(0), key.charCodeAt(key.length - 1)];
  return (first > 32 && first < 127 && last > 32 && last < 127) || key.trim().length === key.length;
}

const pathOf = (element: number, at: number | undefined): string =>
  at === undefined ? `/items/${element}/code` : `/items/${element}/codes/${at}`;

const keysRepeated = {
  id: "keys.repeated",
  severity: "error",
  requirement: "Each key occurs once among all keys of an id, even across elements.",
  source: "provideOrderDigitalCodes: the keys of an item are unique",
  check({ items }, report) {
    if (!items || allKeysDistinct(items)) return;
    const seen = new Map<string, number>();
    eachKey(items, (key, id, element, at) => {
      const first = firstSeen(seen, `${id} ${key}`, element);
      if (first !== undefined) report(pathOf(element, at), `repeats a key of items[${first}]`);
    });
  },
} as const satisfies Rule<Input>;

const keysShared = {
  id: "keys.shared",
  severity: "warn",
  requirement: "No key occurs under two different ids.",
  source: "Ours: a key sold twice works only once",
  check({ items }, report) {
    if (!items || new Set(items.map((item) => item?.id)).size < 2 || allKeysDistinct(items)) return;
    const seen = new Map<string, number>();
    eachKey(items, (key, id, element, at) => {
      const first = firstSeen(seen, key, element);
      if (first === undefined || items[first]?.id === id) return;
      report(pathOf(element, at), `is also a key of items[${first}], which has another id`);
    });
  },
} as const satisfies Rule<Input>;

const keysPerId = {
  id: "keys.per-id",
  severity: "error",
  requirement: "An id has at most 5000 keys once elements with the same `slip` and `activate_till` are merged.",
  source: "provideOrderDigitalCodes: 1 to 5000 keys; the OpenAPI description: one element per id",
  check({ items }, report) {
    if (!items) return;
    const counts = new Map<number, number>();
    mergedInto(items)?.forEach((first, element) => {
      const own = items[element]?.codes?.length ?? 1;
      const before = counts.get(first) ?? 0;
      counts.set(first, before + own);
      // A list that is too long by itself is reported by schema.maxItems.
      if (own > mostKeys || before > mostKeys || before + own <= mostKeys) return;
      report(
        `/items/${element}`,
        `brings its id to ${before + own} keys, more than ${mostKeys}`,
        "Elements with the same id, slip and activate_till are sent as one.",
      );
    });
  },
} as const satisfies Rule<Input>;

const keysWhiteSpace = {
  id: "keys.white-space",
  severity: "warn",
  requirement: "A key is not empty and has no white space around it.",
  source: "Ours: the buyer gets the key exactly as sent",
  check({ items }, report) {
    if (!items || items.every((item) => isBare(item?.code) && (item?.codes?.every(isBare) ?? true))) return;
    eachKey(items, (key, _id, element, at) => {
      if (isBare(key)) return;
      const what = key.trim() === "" ? "is an empty key" : "has white space around the key";
      report(pathOf(element, at), what, "Is it a line end from a file?");
    });
  },
} as const satisfies Rule<Input>;

/** The rules for the keys themselves that JSON Schema cannot express. */
export const keysRules = [keysRepeated, keysShared, keysPerId, keysWhiteSpace] as const;

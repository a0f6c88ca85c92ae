import { mostKeys } from "../../generated/facts.ts";
import type { Flat } from "../../generated/validators.ts";
import { areDifferent } from "../accept/areDifferent.ts";
import { earlier } from "../accept/earlier.ts";
import type { Rule, Sound } from "../accept/rule.ts";
import { mergedInto } from "./provideOrderDigitalCodes.merge.ts";

type Input = Flat<"provideOrderDigitalCodes">;
type Items = Sound<Input>["items"];

/** Visits every key; `at` is its place within `codes`, or nothing for the deprecated `code`. */
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

/** Whether a key has nothing to trim. Most end in plain characters on either side, and to see that is quicker. */
function isBare(key: string | null | undefined): boolean {
  if (!key) return key !== "";
  const [first, last] = [key.charCodeAt(0), key.charCodeAt(key.length - 1)];
  return (first > 32 && first < 127 && last > 32 && last < 127) || key.trim().length === key.length;
}

// Two rules ask this of the same elements.
const verdicts = new WeakMap<object, boolean>();

/** Whether no key stands twice anywhere: finding out where would take several times as long. */
function areAllDifferent(items: NonNullable<Items>): boolean {
  const [only] = items;
  if (items.length === 1 && only?.codes && only.code === undefined) return areDifferent(only.codes);
  const known = verdicts.get(items);
  if (known !== undefined) return known;
  const keys: (string | null)[] = [];
  for (const item of items) {
    if (item?.code !== undefined) keys.push(item.code);
    for (const key of item?.codes ?? []) keys.push(key);
  }
  const verdict = areDifferent(keys);
  verdicts.set(items, verdict);
  return verdict;
}

const pathOf = (element: number, at: number | undefined): string =>
  at === undefined ? `/items/${element}/code` : `/items/${element}/codes/${at}`;

const keysRepeated = {
  id: "keys.repeated",
  severity: "error",
  asks: "Each key occurs once among all keys of an id, even across elements.",
  source: "provideOrderDigitalCodes: the keys of an item are unique",
  check({ items }, tell) {
    if (!items || areAllDifferent(items)) return;
    const seen = new Map<string, number>();
    eachKey(items, (key, id, element, at) => {
      const first = earlier(seen, `${id} ${key}`, element);
      if (first !== undefined) tell(pathOf(element, at), `is a key that items[${first}] already has`);
    });
  },
} as const satisfies Rule<Input>;

const keysShared = {
  id: "keys.shared",
  severity: "warn",
  asks: "No key occurs under two different ids.",
  source: "Ours: a key sold twice works only once",
  check({ items }, tell) {
    if (!items || new Set(items.map((item) => item?.id)).size < 2 || areAllDifferent(items)) return;
    const seen = new Map<string, number>();
    eachKey(items, (key, id, element, at) => {
      const first = earlier(seen, key, element);
      if (first === undefined || items[first]?.id === id) return;
      tell(pathOf(element, at), `is also a key of items[${first}], which has another id`);
    });
  },
} as const satisfies Rule<Input>;

const keysPerId = {
  id: "keys.per-id",
  severity: "error",
  asks: "An id has at most 5000 keys once elements with the same `slip` and `activate_till` are merged.",
  source: "provideOrderDigitalCodes: 1 to 5000 keys; the OpenAPI description: one element per id",
  check({ items }, tell) {
    if (!items) return;
    const counts = new Map<number, number>();
    mergedInto(items)?.forEach((first, element) => {
      const own = items[element]?.codes?.length ?? 1;
      const before = counts.get(first) ?? 0;
      counts.set(first, before + own);
      // Of a list that is too long by itself schema.maxItems tells.
      if (own > mostKeys || before > mostKeys || before + own <= mostKeys) return;
      tell(
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
  asks: "A key is not empty and has no white space around it.",
  source: "Ours: the buyer gets the key exactly as sent",
  check({ items }, tell) {
    if (!items || items.every((item) => isBare(item?.code) && (item?.codes?.every(isBare) ?? true))) return;
    eachKey(items, (key, _id, element, at) => {
      if (isBare(key)) return;
      const what = key.trim() === "" ? "is an empty key" : "has white space around the key";
      tell(pathOf(element, at), what, "Is it a line end of its file?");
    });
  },
} as const satisfies Rule<Input>;

/** What JSON Schema does not say of the keys themselves. */
export const keysRules = [keysRepeated, keysShared, keysPerId, keysWhiteSpace] as const;

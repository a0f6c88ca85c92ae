import { mostKeys } from "../../generated/facts.ts";
import type { ProvideOrderDigitalCodesInput as Input } from "../../generated/types.ts";
import { firstSeen } from "../accept/firstSeen.ts";
import type { Rule } from "../accept/rule.ts";
import { allKeysDistinct, eachKey, pathOfKey } from "./provideOrderDigitalCodes.keys.ts";
import { mergedInto } from "./provideOrderDigitalCodes.merge.ts";

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
      if (first !== undefined) report(pathOfKey(element, at), `repeats a key of items[${first}]`);
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
      report(pathOfKey(element, at), `is also a key of items[${first}], which has another id`);
    });
  },
} as const satisfies Rule<Input>;

const keysPerId = {
  id: "keys.per-id",
  severity: "error",
  requirement: `An id has at most ${mostKeys} keys once elements with the same slip and activate_till are merged.`,
  source: "provideOrderDigitalCodes: the most elements of codes; the OpenAPI description: one element per id",
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

/** The rules for how keys and ids go together that JSON Schema cannot express. */
export const keysRules = [keysRepeated, keysShared, keysPerId] as const;

import { unitIdentifiersText } from "../../generated/facts.ts";
import { repeats } from "../accept/repeats.ts";
import type { Rule } from "../accept/rule.ts";
import { cisRules } from "./provideOrderItemIdentifiers.cis.rules.ts";
import { faultCheck, type Input } from "./provideOrderItemIdentifiers.faults.ts";
import { importsRules } from "./provideOrderItemIdentifiers.imports.rules.ts";
import { uinRules } from "./provideOrderItemIdentifiers.uin.rules.ts";

const identifiersEmpty = {
  id: "identifiers.empty",
  severity: "warn",
  requirement: "Neither `items` nor `instances` is an empty list.",
  source: "Ours: no minimum is documented, but an empty list sends nothing",
  check({ items }, report) {
    if (items?.length === 0) report("/items", "is empty");
    items?.forEach((item, index) => {
      if (item?.instances?.length !== 0) return;
      report(`/items/${index}/instances`, "is empty", "Pass one instance per unit of the item.");
    });
  },
} as const satisfies Rule<Input>;

const itemsRepeated = {
  id: "items.repeated",
  severity: "warn",
  requirement: "Each item id occurs in one element.",
  source: "Ours: what Market does with two lists for one item is not documented",
  check({ items }, report) {
    const hint = "Pass one element per item, with all its instances.";
    for (const [index, first] of repeats(items, (item) => item?.id))
      report(`/items/${index}/id`, `is also the id of items[${first}]`, hint);
  },
} as const satisfies Rule<Input>;

const instanceEmpty = {
  id: "instance.empty",
  severity: "error",
  requirement: `Each instance has an identifier: ${unitIdentifiersText}.`,
  source: "provideOrderItemIdentifiers: instances hold the identifiers of the units",
  check: faultCheck("no-identifier", undefined, () => ["has no identifier", `Pass ${unitIdentifiersText}.`]),
} as const satisfies Rule<Input>;

const instanceSeveral = {
  id: "instance.several",
  severity: "warn",
  requirement: "Each instance has only one identifier: that of the system the goods are registered in.",
  source: "The OpenAPI description of provideOrderItemIdentifiers",
  check: faultCheck("identifiers", undefined, () => [
    "has several identifiers",
    "Pass only that of the system the goods are registered in.",
  ]),
} as const satisfies Rule<Input>;

export const provideOrderItemIdentifiersRules = /* @__PURE__ */ (
  [identifiersEmpty, itemsRepeated, instanceEmpty, instanceSeveral, cisRules, uinRules, importsRules] as const
).flat();

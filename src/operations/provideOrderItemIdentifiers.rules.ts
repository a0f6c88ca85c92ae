import { firstSeen } from "../accept/firstSeen.ts";
import type { Rule } from "../accept/rule.ts";
import { isBlank } from "../invisible.ts";
import { cisRules } from "./provideOrderItemIdentifiers.cis.rules.ts";
import { importsRules } from "./provideOrderItemIdentifiers.imports.rules.ts";
import { eachInstance, type Input, type Instance } from "./provideOrderItemIdentifiers.instances.ts";
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
    const seen = new Map<number | bigint, number>();
    items?.forEach((item, index) => {
      const first =
        typeof item?.id === "number" || typeof item?.id === "bigint" ? firstSeen(seen, item.id, index) : undefined;
      if (first === undefined) return;
      report(
        `/items/${index}/id`,
        `is also the id of items[${first}]`,
        "Pass one element per item, with all its instances.",
      );
    });
  },
} as const satisfies Rule<Input>;

const count = (identifier: string | undefined): number => (identifier === undefined || isBlank(identifier) ? 0 : 1);
const identifierCount = ({ cis, uin, rnpt, gtd }: Instance): number =>
  count(cis) + count(uin) + count(rnpt) + count(gtd);

const instanceEmpty = {
  id: "instance.empty",
  severity: "error",
  requirement: "Each instance has an identifier: `cis`, `uin`, `rnpt`, or `gtd` (with `countryCode`).",
  source: "provideOrderItemIdentifiers: instances hold the identifiers of the units",
  check(input, report) {
    eachInstance(input, report, (instance) =>
      identifierCount(instance) > 0
        ? undefined
        : ["has no identifier", "Pass cis, uin or rnpt, or gtd together with countryCode."],
    );
  },
} as const satisfies Rule<Input>;

const instanceSeveral = {
  id: "instance.several",
  severity: "warn",
  requirement: "Each instance has only one identifier: that of the system the goods are registered in.",
  source: "The OpenAPI description of provideOrderItemIdentifiers",
  check(input, report) {
    eachInstance(input, report, (instance) =>
      identifierCount(instance) < 2
        ? undefined
        : ["has several identifiers", "Pass only that of the system the goods are registered in."],
    );
  },
} as const satisfies Rule<Input>;

/** The rules for identifiers that JSON Schema cannot, or should not, express. */
export const provideOrderItemIdentifiersRules = /* @__PURE__ */ (
  [identifiersEmpty, itemsRepeated, instanceEmpty, instanceSeveral, cisRules, uinRules, importsRules] as const
).flat();

import type { Rule, ValidParts } from "../accept/rule.ts";
import { cisRules } from "./provideOrderItemIdentifiers.cis.rules.ts";
import { importsRules } from "./provideOrderItemIdentifiers.imports.rules.ts";
import {
  eachField,
  eachInstance,
  eachRepeated,
  type Input,
  type Instance,
} from "./provideOrderItemIdentifiers.instances.ts";

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

const count = (identifier: string | null | undefined): number => (identifier?.trim() ? 1 : 0);
const identifierCount = ({ cis, uin, rnpt, gtd }: ValidParts<Instance>): number =>
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

const uinForm = {
  id: "uin.form",
  severity: "error",
  requirement: "A `uin` has 16 digits.",
  source: "provideOrderItemIdentifiers: the pattern of uin; error code INVALID_UIN",
  check(input, report) {
    eachField(input, "uin", report, (uin) =>
      /^\d{16}$/.test(uin) ? undefined : ["must be 16 digits", "Leading zeros count."],
    );
  },
} as const satisfies Rule<Input>;

const uinRepeated = {
  id: "uin.repeated",
  severity: "error",
  requirement: "Each `uin` occurs once in the request.",
  source: "Error code DUPLICATE_UIN",
  check(input, report) {
    const identity = (uin: string): string => uin;
    eachRepeated(input, "uin", report, { identity, is: "UIN", hint: "Each piece has its own." });
  },
} as const satisfies Rule<Input>;

/** The rules for identifiers that JSON Schema cannot, or should not, express. */
export const provideOrderItemIdentifiersRules = /* @__PURE__ */ (
  [identifiersEmpty, instanceEmpty, instanceSeveral, cisRules, uinForm, uinRepeated, importsRules] as const
).flat();

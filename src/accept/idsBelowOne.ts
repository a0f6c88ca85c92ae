import type { Report, Rule } from "./rule.ts";

export interface InputWithIds {
  readonly orderId: number | bigint;
  readonly items: readonly { readonly id?: number | bigint }[];
}

function checkId(id: unknown, path: string, report: Report): void {
  if ((typeof id !== "number" && typeof id !== "bigint") || id >= 1) return;
  report(path, "is below 1", "Is it a variable that was never set?");
}

/** The rule for ids of which the description says only that they are 64-bit integers. */
export const idsBelowOne = {
  id: "ids.below-one",
  severity: "warn",
  requirement: "The ids of orders and of their items are at least 1.",
  source: "Ours: ids begin at 1, and an uninitialized variable is often 0 or -1",
  check({ orderId, items }, report) {
    checkId(orderId, "/orderId", report);
    items?.forEach((item, index) => {
      checkId(item?.id, `/items/${index}/id`, report);
    });
  },
} as const satisfies Rule<InputWithIds>;

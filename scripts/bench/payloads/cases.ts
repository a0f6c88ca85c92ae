import { answers } from "./answers.ts";
import { bodies } from "./bodies.ts";
import type { Bodies, OperationId, Order } from "./operations.ts";

/** A request and its response. */
export type Case = {
  [Id in OperationId]: {
    readonly operation: Id;
    readonly order: Order;
    readonly body: Bodies[Id];
    /** `undefined` if Market returns no result. */
    readonly result: unknown;
  };
}[OperationId];

/** So many that the documented limits per campaign (4, 6 and 10) never apply, however many calls run in parallel. */
export const campaigns = 16;

export const smallNames = (campaign: number): string[] =>
  ["keys", "eac", "identifiers", "basket"].map((what) => `small ${what} ${campaign}`);

const at = (campaignId: number): Order => ({ campaignId, orderId: 59533171650 });

function keys(count: number, length: number, order: Order): Case {
  return { operation: "provideOrderDigitalCodes", order, body: bodies.keys(count, length), result: undefined };
}

function identifiers(count: number, items: number, order: Order): Case {
  const body = bodies.identifiers(count, items);
  return { operation: "provideOrderItemIdentifiers", order, body, result: answers.identifiers(body) };
}

function basket(count: number, [warehouses, options]: readonly [number, number], order: Order): Case {
  const body = bodies.basket(count);
  return { operation: "getDeliveryOptions", order, body, result: answers.delivery(body, warehouses, options) };
}

const makers = new Map<string, () => Case>([
  ["5000 keys of 90", () => keys(5000, 90, at(3090))],
  ["5000 keys of 30", () => keys(5000, 30, at(3030))],
  ["5000 keys of 10", () => keys(5000, 10, at(3010))],
  ["1000 delivery items", () => basket(1000, [1, 3], at(4001))],
  ["1000 identifiers", () => identifiers(1000, 10, at(4002))],
  ["answer of 200 x 50", () => basket(1, [200, 50], at(4003))],
]);
for (let campaign = 0; campaign < campaigns; campaign += 1) {
  const order = at(148203000 + campaign);
  makers
    .set(`small keys ${campaign}`, () => keys(2, 30, order))
    .set(`small eac ${campaign}`, () => ({
      operation: "verifyOrderEac",
      order,
      body: bodies.eac(),
      result: answers.eac(),
    }))
    .set(`small identifiers ${campaign}`, () => identifiers(2, 1, order))
    .set(`small basket ${campaign}`, () => basket(2, [1, 3], order));
}

/** Every request of the benchmark. */
export const caseNames = [...makers.keys()];

const made = new Map<string, Case>();

/** Created on first use, in each process anew; nothing is passed between processes. */
export function caseOf(name: string): Case {
  const known = made.get(name) ?? makers.get(name)?.();
  if (!known) throw new Error(`there is no case ${name}`);
  made.set(name, known);
  return known;
}

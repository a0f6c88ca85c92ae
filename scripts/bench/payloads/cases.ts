import { answers } from "./answers.ts";
import { bodies } from "./bodies.ts";
import type { Bodies, OperationId, Order } from "./operations.ts";

/** A request and the answer it gets. */
export type Case = {
  [Id in OperationId]: {
    readonly name: string;
    readonly operation: Id;
    readonly order: Order;
    readonly body: Bodies[Id];
    /** `undefined` where Market has no result to give. */
    readonly result: unknown;
  };
}[OperationId];

/** So many that the documented places of a campaign (4, 6 and 10) never bind, however many calls run at once here. */
export const campaigns = 16;

const orderId = 59533171650;

function smallCases(campaign: number): Case[] {
  const order = { campaignId: 148203000 + campaign, orderId };
  const identifiers = bodies.identifiers(2);
  const basket = bodies.basket(2);
  return [
    {
      name: `small keys ${campaign}`,
      operation: "provideOrderDigitalCodes",
      order,
      body: bodies.keys(2, 30),
      result: undefined,
    },
    { name: `small eac ${campaign}`, operation: "verifyOrderEac", order, body: bodies.eac(), result: answers.eac() },
    {
      name: `small identifiers ${campaign}`,
      operation: "provideOrderItemIdentifiers",
      order,
      body: identifiers,
      result: answers.identifiers(identifiers),
    },
    {
      name: `small basket ${campaign}`,
      operation: "getDeliveryOptions",
      order,
      body: basket,
      result: answers.delivery(basket, 1, 3),
    },
  ];
}

function largeCases(): Case[] {
  const order = (campaignId: number): Order => ({ campaignId, orderId });
  const keys = (count: number, length: number, campaignId: number): Case => ({
    name: `${count} keys of ${length}`,
    operation: "provideOrderDigitalCodes",
    order: order(campaignId),
    body: bodies.keys(count, length),
    result: undefined,
  });
  const identifiers = bodies.identifiers(1000, 10);
  const basket = bodies.basket(1000);
  const small = bodies.basket(1);
  return [
    keys(5000, 90, 3090),
    keys(5000, 30, 3030),
    keys(5000, 10, 3010),
    {
      name: "1000 delivery items",
      operation: "getDeliveryOptions",
      order: order(4001),
      body: basket,
      result: answers.delivery(basket, 1, 3),
    },
    {
      name: "1000 identifiers",
      operation: "provideOrderItemIdentifiers",
      order: order(4002),
      body: identifiers,
      result: answers.identifiers(identifiers),
    },
    {
      name: "answer of 200 x 50",
      operation: "getDeliveryOptions",
      order: order(4003),
      body: small,
      result: answers.delivery(small, 200, 50),
    },
  ];
}

export const smallNames = (campaign: number): string[] =>
  ["keys", "eac", "identifiers", "basket"].map((what) => `small ${what} ${campaign}`);

/** Every request of the benchmark, by name. Built anew in each process: nothing of it crosses to another. */
export function cases(): ReadonlyMap<string, Case> {
  const small = Array.from({ length: campaigns }, (_, campaign) => smallCases(campaign)).flat();
  return new Map([...small, ...largeCases()].map((each) => [each.name, each]));
}

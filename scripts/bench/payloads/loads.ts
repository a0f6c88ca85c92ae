import { bodies } from "./bodies.ts";
import type { Bodies, OperationId } from "./operations.ts";

/** The input for a validator, with a part that every validator must refuse when it is broken. */
export type Load = {
  [Id in OperationId]: {
    readonly operation: Id;
    readonly body: () => Bodies[Id];
    readonly broken: (body: Bodies[Id]) => unknown;
  };
}[OperationId];

const keys = (count: number, length: number, items = 1): Load => ({
  operation: "provideOrderDigitalCodes",
  body: () => bodies.keys(count, length, items),
  broken: ({ items: all }) => Object.assign(all.at(-1) ?? {}, { codes: [1] }),
});

const identifiers = (count: number, items: number): Load => ({
  operation: "provideOrderItemIdentifiers",
  body: () => bodies.identifiers(count, items),
  broken: ({ items: all }) => Object.assign(all.at(-1)?.instances.at(-1) ?? {}, { cis: "example" }),
});

const basket = (count: number): Load => ({
  operation: "getDeliveryOptions",
  body: () => bodies.basket(count),
  broken: ({ items }) => Object.assign(items.at(-1) ?? {}, { count: 1001 }),
});

export const loads = {
  "2 keys": keys(2, 30),
  "an EAC code": {
    operation: "verifyOrderEac",
    body: () => bodies.eac(),
    broken: (body) => Object.assign(body, { code: 4821 }),
  },
  "2 identifiers": identifiers(2, 1),
  "2 delivery items": basket(2),
  "100 x 50 keys of 30": keys(5000, 30, 100),
  "5000 keys of 10": keys(5000, 10),
  "5000 keys of 30": keys(5000, 30),
  "5000 keys of 90": keys(5000, 90),
  "1000 identifiers": identifiers(1000, 10),
  "1000 delivery items": basket(1000),
  "500 000 keys of 30": keys(500_000, 30, 100),
} as const satisfies Record<string, Load>;

export type LoadId = keyof typeof loads;
export const loadIds = Object.keys(loads) as LoadId[];

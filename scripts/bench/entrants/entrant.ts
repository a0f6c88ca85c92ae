import type { Bodies, OperationId, Order } from "../payloads/operations.ts";

export interface Target {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** The four calls as one client makes them; each resolves to what Market calls `result`. */
export type Calls = {
  readonly [Id in OperationId]: (order: Order, body: Bodies[Id]) => Promise<unknown>;
};

/** What each file in this folder exports as `open`: a client set up as in its own documentation, with its own defaults. */
export type Open = (target: Target) => Calls;

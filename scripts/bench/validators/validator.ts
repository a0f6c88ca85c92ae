import type { Bodies, OperationId, Order } from "../payloads/operations.ts";

/** Whether a request may be sent, as one library judges it, before anything goes out. */
export type Validator = {
  readonly [Id in OperationId]: (order: Order, body: Bodies[Id]) => boolean | Promise<boolean>;
};

import type { Bodies, OperationId, Order } from "../payloads/operations.ts";

/** Whether a request may be sent, according to one library, before anything is sent. */
export type Validator = {
  readonly [Id in OperationId]: (order: Order, body: Bodies[Id]) => boolean | Promise<boolean>;
};

import { addresses, type Order } from "../addresses.ts";
import type { OperationId } from "../bodies.ts";
import type { Each } from "../rows.ts";

/** What each file in this folder exports as `open`: a client with its own defaults, or a validator. */
export type Open<Done = Promise<unknown>> = (target: { baseUrl: string; apiKey: string }) => Each<Done>;

/** The body of a 200, as a user who does not check it types it. */
export interface Answer {
  readonly result?: unknown;
}

/** The four calls of a client that knows nothing of the description. */
export function byHand(send: (method: "POST" | "PUT", path: string, body: object) => Promise<Answer>) {
  const call = (operation: OperationId) => async (order: Order, body: object) => {
    const { result } = await send(...addresses[operation](order), body);
    return result;
  };
  return {
    provideOrderDigitalCodes: call("provideOrderDigitalCodes"),
    verifyOrderEac: call("verifyOrderEac"),
    provideOrderItemIdentifiers: call("provideOrderItemIdentifiers"),
    getDeliveryOptions: call("getDeliveryOptions"),
  };
}

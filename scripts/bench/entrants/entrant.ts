import { addresses, type Order } from "../addresses.ts";
import type { OperationId } from "../bodies.ts";
import type { Each } from "../rows.ts";

/** What each file in this folder exports as `open`: a client with its own defaults, or a validator. */
export type Open<Done = Promise<unknown>> = (target: { baseUrl: string; apiKey: string }) => Each<Done>;

/** The body of a 200, as a user who does not check it types it. */
export interface Answer {
  readonly status?: unknown;
  readonly result?: unknown;
}

interface Request {
  readonly method: "POST" | "PUT";
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The same for each operation. */
export const forEach = <Done>(of: (operation: OperationId) => (order: Order, body: object) => Done): Each<Done> => ({
  provideOrderDigitalCodes: of("provideOrderDigitalCodes"),
  verifyOrderEac: of("verifyOrderEac"),
  provideOrderItemIdentifiers: of("provideOrderItemIdentifiers"),
  getDeliveryOptions: of("getDeliveryOptions"),
});

/** A client that knows nothing of the description. */
export const byHand =
  (send: (url: string, request: Request) => Promise<Answer>): Open =>
  ({ baseUrl, apiKey }) =>
    forEach((operation) => async (order, body) => {
      const [method, path] = addresses[operation](order);
      const headers = { "Api-Key": apiKey, "Content-Type": "application/json" };
      const { result } = await send(baseUrl + path, { method, headers, body: JSON.stringify(body) });
      return result;
    });

/** What a generated client returns as `result`. */
export async function resultOf(call: Promise<{ readonly data?: Answer | undefined }>): Promise<unknown> {
  const { data } = await call;
  return data?.result;
}

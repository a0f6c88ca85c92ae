import { addresses, type OperationId } from "../../generated/facts.ts";
import type { Inputs } from "../../generated/types.ts";
import {
  type CallOptions,
  type ClientOptions,
  createClient,
  isMarketError,
  type MarketError,
} from "../../src/index.ts";
import type { WithResponse } from "../../src/marketCall.ts";
import { overWire } from "../wire.ts";

/** A valid input for each operation. */
export const inputs = {
  provideOrderDigitalCodes: {
    orderId: 59_533_171_650,
    items: [
      { id: 1, codes: ["AAAA-BBBB-1", "AAAA-BBBB-2"], slip: "<p>Enter the key</p>", activate_till: "2099-12-31" },
    ],
  },
  verifyOrderEac: { orderId: 59_533_171_650, code: "731502" },
  provideOrderItemIdentifiers: {
    orderId: 59_533_171_650,
    items: [{ id: 1, instances: [{ uin: "1234567890123456" }] }],
  },
  getDeliveryOptions: {
    items: [{ offerId: "SKU-1", count: 1 }],
    courierDelivery: { fullAddress: "Moscow, Tverskaya 1" },
  },
} as const satisfies Inputs;

/** A response to each. */
export const successes: Record<OperationId, string> = {
  provideOrderDigitalCodes: '{"status":"OK"}',
  verifyOrderEac: '{"status":"OK","result":{"verificationResult":"ACCEPTED","attemptsLeft":3}}',
  provideOrderItemIdentifiers: '{"status":"OK","result":{"items":[]}}',
  getDeliveryOptions: '{"status":"OK","result":{"warehousesDeliveryOptions":[]}}',
};

export const operations = Object.keys(inputs) as OperationId[];

/** Those that send more than the ids of their path. */
export const withBody = operations.filter((operation) =>
  Object.keys(inputs[operation]).some((name) => !addresses[operation].includes(`{${name}}`)),
);

// Stated again, so that a description that is wrong about it fails: it would sell keys twice.
const isRepeatable: Record<OperationId, boolean> = {
  provideOrderDigitalCodes: false,
  verifyOrderEac: false,
  provideOrderItemIdentifiers: true,
  getDeliveryOptions: true,
};
export const repeatable = operations.filter((operation) => isRepeatable[operation]);

export const apiKey = "ACMA:0123456789abcdefghijklmnopqrstuvwxyzABCD:0a1b2c3d";

/** A client of a server on this machine. */
export const clientOf = (baseUrl: string, options: ClientOptions = {}): ReturnType<typeof createClient> =>
  createClient(
    overWire({ campaignId: 12345678, baseUrl, ...(options.oauthToken === undefined && { apiKey }), ...options }),
  );

type Client = ReturnType<typeof createClient>;

/** A valid call of any operation. */
export function call(client: Client, operation: OperationId, options?: CallOptions): Promise<WithResponse<unknown>> {
  return client[operation](inputs[operation] as never, options).withResponse();
}

/** An error whose fields may all be read. */
export type Failure = MarketError & Readonly<Record<string, unknown>>;

/** The error of a call that must fail with a `MarketError`. */
export async function failureOf(work: PromiseLike<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => {
      throw new Error("The call resolved");
    },
    (reason: unknown) => reason,
  );
  if (!isMarketError(error)) throw new Error("Not a MarketError", { cause: error });
  return error as Failure;
}

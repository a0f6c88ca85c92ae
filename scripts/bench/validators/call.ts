import { createClient, isInvalidRequestError, type MarketCall } from "yandex-market-orders";
import type { Validator } from "./validator.ts";

const headers = new Headers();
// Without the runtime's part, the rest of the call is ours.
const answer = {
  status: 200,
  headers,
  type: "basic",
  body: null,
  text: () => Promise.resolve('{"status":"OK","result":{"items":[],"warehousesDeliveryOptions":[]}}'),
};

const market = createClient({ apiKey: "ACMA:bench", fetch: () => Promise.resolve(answer as unknown as Response) });

async function accepted(call: MarketCall<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isInvalidRequestError(error)) return false;
    throw error;
  }
}

/** A whole call whose fetch responds at once: the input is checked, copied and serialized, and passes the transport. */
export const validator: Validator = {
  provideOrderDigitalCodes: (order, body) => accepted(market.provideOrderDigitalCodes({ ...order, ...body })),
  verifyOrderEac: (order, body) => accepted(market.verifyOrderEac({ ...order, ...body })),
  provideOrderItemIdentifiers: (order, body) => accepted(market.provideOrderItemIdentifiers({ ...order, ...body })),
  getDeliveryOptions: ({ campaignId }, body) => accepted(market.getDeliveryOptions({ campaignId, ...body })),
};

import { createClient } from "../temp/hey-api-zod/client/index.ts";
import * as sdk from "../temp/hey-api-zod/sdk.gen.ts";
import { type Open, resultOf } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const client = createClient({ baseUrl, auth: ({ name }) => (name === "Api-Key" ? apiKey : undefined) });
  return {
    provideOrderDigitalCodes: (path, body) => resultOf(sdk.provideOrderDigitalCodes({ client, path, body })),
    verifyOrderEac: (path, body) => resultOf(sdk.verifyOrderEac({ client, path, body })),
    provideOrderItemIdentifiers: (path, body) => resultOf(sdk.provideOrderItemIdentifiers({ client, path, body })),
    getDeliveryOptions: ({ campaignId }, body) =>
      resultOf(sdk.getDeliveryOptions({ client, path: { campaignId }, body })),
  };
};

import type { createClient } from "../temp/hey-api/client/index.ts";
import type * as sdk from "../temp/hey-api/sdk.gen.ts";
import type { Calls, Target } from "./entrant.ts";

/** The four calls with the client that hey-api generates; with and without a validator it has the same types. */
export function heyApiCalls(
  { provideOrderDigitalCodes, verifyOrderEac, provideOrderItemIdentifiers, getDeliveryOptions }: typeof sdk,
  makeClient: typeof createClient,
  { baseUrl, apiKey }: Target,
): Calls {
  const client = makeClient({ baseUrl, auth: ({ name }) => (name === "Api-Key" ? apiKey : undefined) });
  return {
    async provideOrderDigitalCodes(path, body) {
      await provideOrderDigitalCodes({ client, path, body });
    },
    async verifyOrderEac(path, body) {
      const { data } = await verifyOrderEac({ client, path, body });
      return data?.result;
    },
    async provideOrderItemIdentifiers(path, body) {
      const { data } = await provideOrderItemIdentifiers({ client, path, body });
      return data?.result;
    },
    async getDeliveryOptions({ campaignId }, body) {
      const { data } = await getDeliveryOptions({ client, path: { campaignId }, body });
      return data?.result;
    },
  };
}

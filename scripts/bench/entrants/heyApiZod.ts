import { createClient } from "../temp/hey-api-zod/client/index.ts";
import * as sdk from "../temp/hey-api-zod/sdk.gen.ts";
import type { Open } from "./entrant.ts";

export const open: Open = ({ baseUrl, apiKey }) => {
  const client = createClient({ baseUrl, auth: ({ name }) => (name === "Api-Key" ? apiKey : undefined) });
  return {
    async provideOrderDigitalCodes(path, body) {
      await sdk.provideOrderDigitalCodes({ client, path, body });
    },
    async verifyOrderEac(path, body) {
      const { data } = await sdk.verifyOrderEac({ client, path, body });
      return data?.result;
    },
    async provideOrderItemIdentifiers(path, body) {
      const { data } = await sdk.provideOrderItemIdentifiers({ client, path, body });
      return data?.result;
    },
    async getDeliveryOptions({ campaignId }, body) {
      const { data } = await sdk.getDeliveryOptions({ client, path: { campaignId }, body });
      return data?.result;
    },
  };
};

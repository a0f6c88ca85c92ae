/** Anything kept for a campaign would stay as long as the client. */
import { createClient, type Transporter } from "../../../src/index.ts";
import { heldMiB } from "../memory.ts";

const text = '{"status":"OK","result":{"verificationResult":"ACCEPTED"}}';
const transport: Transporter = () =>
  Promise.resolve({ status: 200, headers: () => new Headers(), opaque: false, read: () => text });
const market = createClient({ apiKey: "k", transport });

async function callFor(campaigns: number): Promise<number> {
  for (let campaignId = 1; campaignId <= campaigns; campaignId += 1) {
    await market.verifyOrderEac({ campaignId, orderId: 1, code: "1" });
  }
  return heldMiB();
}

const before = await callFor(100);
const grownMiB = (await callFor(20_000)) - before;
console.log(JSON.stringify({ grownMiB }));
await market.verifyOrderEac({ campaignId: 1, orderId: 1, code: "1" });

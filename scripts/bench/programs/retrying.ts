/** The cost of attempts: fetch fails so many times and then succeeds, without pauses in between. */
import { createClient } from "yandex-market-orders";
import { answering } from "./answering.ts";

// Pauses are a random share of a span; this is the smallest share.
Math.random = () => 0;

const headers = new Headers();
const answer = (status: number, text: string): Response =>
  ({ status, headers, type: "basic", body: null, text: () => Promise.resolve(text) }) as unknown as Response;

let left = 0;
const market = createClient({
  apiKey: "ACMA:bench",
  campaignId: 148203957,
  retries: 10,
  fetch() {
    left -= 1;
    return Promise.resolve(
      left >= 0 ? answer(503, "") : answer(200, '{"status":"OK","result":{"warehousesDeliveryOptions":[]}}'),
    );
  },
});

answering({
  /** CPU microseconds of a call with so many retries. */
  async cost({ repetitions, calls }: { repetitions: number; calls: number }): Promise<number> {
    const before = process.cpuUsage();
    for (let call = 0; call < calls; call += 1) {
      left = repetitions;
      const { attempts } = await market
        .getDeliveryOptions({ items: [{ offerId: "SKU-1", count: 1 }], courierDelivery: { fullAddress: "Moscow" } })
        .withResponse();
      if (attempts !== repetitions + 1) throw new Error(`there were ${attempts} attempts`);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / calls;
  },
});

/** Shows the main job against the embedded mock, through the built library: four calls, a refusal, a wrong code, a limit. */
import {
  type CallOptions,
  createClient,
  isInvalidRequestError,
  isRateLimitError,
  type MarketClient,
} from "yandex-market-orders";
import { startMock } from "yandex-market-orders/mock";
import { inspect } from "node:util";

const orderId = 59533171650;
// A single attempt, to show the limit below instead of waiting for it.
const once: CallOptions = { retries: 0 };

function show(call: string, what: string, answer: unknown): void {
  console.log(`\n${call}\n  ${what}`);
  for (const line of inspect(answer, { depth: 8, colors: process.stdout.isTTY }).split("\n")) console.log(`  ${line}`);
}

async function fourCalls(market: MarketClient): Promise<void> {
  const accepted = await market.provideOrderDigitalCodes({
    orderId,
    items: [
      {
        id: 1,
        codes: ["Q4KX-9TLM-2ZRA", "Q4KX-7PWD-8HNC"],
        slip: "<p>Sign in, open Redeem and enter the key.</p>",
        activate_till: "2099-12-31",
      },
    ],
  });
  show("provideOrderDigitalCodes", "accepted, not yet delivered; there is no result:", accepted);

  show("verifyOrderEac", "the right code:", await market.verifyOrderEac({ orderId, code: "4821" }));

  const cis = "0104603721020607215!Gbv1jY\u001d93dGVz";
  const identified = await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances: [{ cis }] }] });
  show("provideOrderItemIdentifiers", "what Market now holds:", identified);

  const options = await market.getDeliveryOptions({
    items: [
      { offerId: "KETTLE-17L-WHITE", count: 1 },
      { offerId: "MUG-350-BLUE", count: 4 },
    ],
    courierDelivery: { fullAddress: "Moscow, Tverskaya 1" },
  });
  show("getDeliveryOptions", "by courier:", options);
}

const mock = await startMock();
try {
  const market = createClient({ apiKey: "ACMA:quickstart", campaignId: 148203957, baseUrl: mock.baseUrl });
  await fourCalls(market);

  mock.answerNext("rejected");
  const { verificationResult, attemptsLeft } = await market.verifyOrderEac({ orderId, code: "1111" });
  show("verifyOrderEac", "a wrong code:", { verificationResult, attemptsLeft });

  // Wrong on purpose; the compiler would object too, hence the cast.
  const wrong: unknown = {
    orderId,
    items: [{ id: 1, code: "K1", codes: ["K1"], slip: "", activateTill: "31.12.2099" }],
  };
  try {
    await market.provideOrderDigitalCodes(wrong as never);
  } catch (error) {
    if (!isInvalidRequestError(error)) throw error;
    show("provideOrderDigitalCodes", `refused before sending (${error.name}, ${error.outcome}):`, error.issues);
  }

  mock.answerNext("quota");
  try {
    await market.getDeliveryOptions(
      { items: [{ offerId: "KETTLE-17L-WHITE", count: 1 }], pickupDelivery: { logisticPointsIds: [10001234567] } },
      once,
    );
  } catch (error) {
    if (!isRateLimitError(error)) throw error;
    const { name, status, kind, outcome, resetAt, errors } = error;
    show("getDeliveryOptions", "one call too many:", { name, status, kind, outcome, resetAt, errors });
  }
  console.log(`\n${mock.requests.length} requests reached the mock.`);
} finally {
  await mock.stop();
}

/** Shows the main job against a mock on this machine, from the sources: four calls, then three that do not go well. */
import { inspect } from "node:util";
import { createClient, isInvalidRequestError, isRateLimitError } from "../src/index.ts";
import { startMock } from "../src/mock/index.ts";

const orderId = 59533171650;
const slip = "<p>Войдите в аккаунт, откройте «Погасить» и введите ключ.</p>";

function step(call: string, what: string): void {
  console.log(`\n${call}: ${what}`);
}

/** Prints what a call came to, indented. */
function show(what: unknown): void {
  const text = inspect(what, { depth: 8, breakLength: 116, compact: 4, colors: process.stdout.isTTY });
  console.log(text.replaceAll(/^/gm, "  "));
}

console.log(
  "Starting a mock Market on this machine. It checks each request against the OpenAPI description and answers",
);
console.log("with fixed examples: the figures below are the same whatever is sent.");
const mock = await startMock({ description: new URL("../openapi/openapi.yaml", import.meta.url) });
const market = createClient({ apiKey: "ACMA:quickstart", campaignId: 148203957, baseUrl: mock.baseUrl });

try {
  step("provideOrderDigitalCodes", "two keys for an order; the call resolves to nothing: accepted, not yet delivered");
  const codes = ["Q4KX-9TLM-2ZRA", "Q4KX-7PWD-8HNC"];
  show(
    await market.provideOrderDigitalCodes({ orderId, items: [{ id: 1, codes, slip, activate_till: "2099-12-31" }] }),
  );

  step("verifyOrderEac", "the courier's code");
  show(await market.verifyOrderEac({ orderId, code: "4821" }));

  step("provideOrderItemIdentifiers", "a marking code; what Market holds for the order then");
  const cis = "0104603721020607215!Gbv1jY\u001d93dGVz";
  const identified = await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances: [{ cis }] }] });
  for (const { id, count, offerName, instances } of identified.items)
    show({ id, count, offerName, cis: instances?.map((one) => one.cis) });

  step("getDeliveryOptions", "by courier, what each warehouse offers");
  const { warehousesDeliveryOptions } = await market.getDeliveryOptions({
    items: [{ offerId: "KETTLE-17L-WHITE", count: 1 }],
    courierDelivery: { fullAddress: "Москва, Тверская улица, 1" },
  });
  for (const { warehouseId, deliveryOptions } of warehousesDeliveryOptions)
    for (const { price, deliveryDateInterval } of deliveryOptions.courierDelivery?.courierDeliveryOptions ?? [])
      show({ warehouseId, cost: price.value, from: deliveryDateInterval.fromDate, to: deliveryDateInterval.toDate });

  step("verifyOrderEac", "a wrong code is an answer, not an error");
  mock.answerNext("rejected");
  show(await market.verifyOrderEac({ orderId, code: "1111" }));

  step("provideOrderDigitalCodes", "a wrong request is refused before it is sent, with all that is wrong with it");
  const items: unknown = [
    { id: "1", codes: ["K1"], slip, activateTill: "31.12.2099" },
    { id: 2, code: "K2", codes: ["K3", "K3", " "], slip, activate_till: "2019-12-31" },
  ];
  // The compiler would object too, hence the cast.
  await market.provideOrderDigitalCodes({ orderId, items: items as never }).catch((error: unknown) => {
    if (!isInvalidRequestError(error)) throw error;
    console.log(`  ${error.name}, outcome ${error.outcome}`);
    for (const { path, message, hint } of error.issues) console.log(`  ${path}: ${[message, hint].join(" ").trim()}`);
  });

  step("getDeliveryOptions", "beyond the quota; without retries, to show the error instead of waiting");
  mock.answerNext("quota");
  const pickup = {
    items: [{ offerId: "MUG-350-BLUE", count: 4 }],
    pickupDelivery: { logisticPointsIds: [10001234567] },
  };
  await market.getDeliveryOptions(pickup, { retries: 0 }).catch((error: unknown) => {
    if (!isRateLimitError(error)) throw error;
    const { name, status, kind, outcome, resetAt } = error;
    show({ name, status, kind, outcome, resetAt });
  });

  console.log(`\n${mock.requests.length} of the 7 requests reached the mock: the wrong one was never sent.`);
} finally {
  await mock.stop();
}

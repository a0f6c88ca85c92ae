// Programs that must compile, and programs that must not: the compiler is the test (see types.test.ts).
import {
  check,
  createClient,
  type GetDeliveryOptionsInput,
  isRateLimitError,
  type MarketError,
  type ProvideOrderDigitalCodesInput,
  type VerifyOrderEacResult,
} from "../../src/index.ts";
import type * as Imported from "../../dist/index.js";
import type * as Required from "../../dist/index.cjs";
import { fetch as undiciFetch } from "undici";

const market = createClient({ apiKey: "k", campaignId: 1 });
const orderId = 59533171650;
const item = { id: 1, slip: "<p>Enter the key</p>", activate_till: "2027-12-31" };

// The worked examples of the documentation.
await market.provideOrderDigitalCodes({
  orderId,
  items: [
    { id: 1, codes: ["code1", "code2", "code3"], slip: "slip", activate_till: "2025-02-18" },
    { id: 2, codes: ["code4", "code5", "code6"], slip: "slip", activate_till: "2025-02-18" },
  ],
});
const nothing: undefined = await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, code: "K1" }] });
export { nothing };

const { verificationResult, attemptsLeft }: VerifyOrderEacResult = await market.verifyOrderEac({
  orderId: 1n,
  code: "1234",
});
// Known values are offered, unknown ones are possible.
if (verificationResult === "ACCEPTED" || verificationResult === "SOMETHING_NEW") void attemptsLeft?.toFixed();

const { items } = await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances: [{ cis: "…" }] }] });
const id: number | undefined = items[0]?.id;
export { id };

const courier: GetDeliveryOptionsInput = {
  campaignId: 12n,
  items: [{ offerId: "SKU-1", count: 1 }],
  courierDelivery: { fullAddress: "…" },
};
const { data, headers, attempts } = await market.getDeliveryOptions(courier).withResponse();
const price: number | undefined =
  data.warehousesDeliveryOptions[0]?.deliveryOptions.courierDelivery?.courierDeliveryOptions[0]?.price.value;
export const shown = [headers.get("date"), attempts.toFixed(), price];

// `null` and `undefined` count as absent, and lists may be read-only.
const frozen = {
  orderId,
  items: [{ ...item, codes: ["K1"], code: null }],
} as const satisfies ProvideOrderDigitalCodesInput;
await market.provideOrderDigitalCodes(frozen);
await market.provideOrderItemIdentifiers({
  orderId,
  items: [{ id: 1, instances: [{ uin: "1".repeat(16), cis: undefined }] }],
});

// A fetch of undici has types of its own, and a double needs no more than what is read.
createClient({ apiKey: "k", fetch: undiciFetch });
createClient({
  apiKey: "k",
  fetch: (_url, { body = "" }) => Promise.resolve({ status: 200, text: () => Promise.resolve(body) }),
});

// What takes an error of the CommonJS half takes one of the ES half.
export const retryAfterMs: (error: Imported.RateLimitError) => number | undefined = (error: Required.RateLimitError) =>
  error.retryAfterMs;

// Wrong programs.
// @ts-expect-error both codes and code
await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, codes: ["K1"], code: "K1" }] });
// @ts-expect-error neither codes nor code
await market.provideOrderDigitalCodes({ orderId, items: [item] });
const { activate_till: activateTill, ...rest } = item;
// @ts-expect-error the field is activate_till
await market.provideOrderDigitalCodes({ orderId, items: [{ ...rest, codes: ["K1"], activateTill }] });
// @ts-expect-error a Date is not a day
await market.provideOrderDigitalCodes({ orderId, items: [{ ...item, codes: ["K1"], activate_till: new Date() }] });
// @ts-expect-error ids are no strings
await market.verifyOrderEac({ orderId: "59533171650", code: "1234" });
// @ts-expect-error a code is no number: it would lose its zeros
await market.verifyOrderEac({ orderId, code: 1234 });
// @ts-expect-error the order is missing
await market.verifyOrderEac({ code: "1234" });
// @ts-expect-error both ways of delivery
await market.getDeliveryOptions({ ...courier, pickupDelivery: { logisticPointsIds: [1] } });
// @ts-expect-error no way of delivery
await market.getDeliveryOptions({ items: [{ offerId: "SKU-1", count: 1 }] });
// @ts-expect-error no such call option
await market.getDeliveryOptions(courier, { retry: 3 });
// @ts-expect-error no such client option
createClient({ token: "k" });
// @ts-expect-error no such outcome
export const isOver = (error: MarketError): boolean => error.outcome === "done";

export function waitFor(error: unknown): number | undefined {
  return isRateLimitError(error) && error.kind === "quota" ? error.retryAfterMs : undefined;
}
export const paths: readonly string[] = check.verifyOrderEac({}).map(({ path }) => path);

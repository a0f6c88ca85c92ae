// A consumer's program, type-checked as an ES module and, as a copy, as CommonJS, with and without the DOM.
import {
  type CallOptions,
  check,
  type ClientOptions,
  createClient,
  type GetDeliveryOptionsInput,
  isApiError,
  isInvalidRequestError,
  isLimiterError,
  isMarketError,
  isRateLimitError,
  isTimeoutError,
  type MarketClient,
  type Outcome,
  type ProvideOrderDigitalCodesInput,
  quotaLimiter,
  requests,
  type VerifyOrderEacResult,
} from "yandex-market-orders";
import { normalizeCis } from "yandex-market-orders/cis";
import type { MarketMock, RecordedRequest } from "yandex-market-orders/mock";
import { redisLimiter } from "yandex-market-orders/redis";

const options: ClientOptions = {
  apiKey: async () => Promise.resolve("token"),
  campaignId: 1n,
  fetch: (url, init) => fetch(url, init),
  headers: new Headers({ "X-Trace": "1" }),
  rules: { "slip.tags": "off" },
  on: { retry: ({ delayMs, reason }) => void `${delayMs.toFixed()} ${reason}` },
};
const market: MarketClient = createClient({ ...options, limiter: quotaLimiter() }).withOptions({
  headers: { "X-Trace": "2" },
  limiter: redisLimiter({ client: {}, whenDown: "error" }),
  retries: 0,
});
const orderId = 59533171650;
const item = { id: 1, slip: "<p>Enter the key</p>", activate_till: "2099-12-31" };

export async function right(signal: AbortSignal): Promise<Outcome | undefined> {
  const call: CallOptions = { signal, timeout: 1000, deadline: false };
  const codes: ProvideOrderDigitalCodesInput = { orderId, items: [{ ...item, codes: ["K1"] }] };
  const nothing: undefined = await market.provideOrderDigitalCodes(codes, call);
  const eac: VerifyOrderEacResult = await market.verifyOrderEac({ orderId, code: "1234" });
  if (eac.verificationResult === "ACCEPTED") void [nothing, eac.attemptsLeft?.toFixed()];

  const { cis } = normalizeCis("0104603721020607215!Gbv1jY");
  const instances = [{ cis }];
  const { items } = await market.provideOrderItemIdentifiers({ orderId, items: [{ id: 1, instances }] });
  const wish: GetDeliveryOptionsInput = {
    items: [{ offerId: "SKU-1", count: 1 }],
    courierDelivery: { fullAddress: "…" },
  };
  const { data, headers, attempts, rateLimit } = await market.getDeliveryOptions(wish).withResponse();
  void [items[0]?.id, headers.get("date"), attempts.toFixed(), rateLimit?.until?.getTime()];
  void data.warehousesDeliveryOptions[0]?.deliveryOptions;

  try {
    await market.verifyOrderEac({ orderId, code: "1" });
  } catch (error) {
    if (isInvalidRequestError(error)) void error.issues.map(({ path, rule, severity }) => path + rule + severity);
    if (isRateLimitError(error)) void [error.kind === "quota", error.resetAt?.getTime(), error.retryAfterMs];
    if (isApiError(error)) void [error.status.toFixed(), error.errors[0]?.code.length, error.headers.get("date")];
    if (isLimiterError(error)) void error.code;
    if (isTimeoutError(error)) void (error.phase === "request");
    if (isMarketError(error)) return error.outcome;
  }
  return undefined;
}

export const issues: string[] = check.verifyOrderEac({ orderId, code: "1" }).map(({ message }) => message);
export const vendor: string = requests.getDeliveryOptions["~standard"].vendor;
export const paths = (mock: MarketMock): string[] => mock.requests.map(({ path }: RecordedRequest) => path);

export function wrong(): void {
  // @ts-expect-error no code
  void market.verifyOrderEac({ orderId });
  // @ts-expect-error an id is not a string
  void market.verifyOrderEac({ orderId: "59533171650", code: "1234" });
  // @ts-expect-error both codes and code
  void market.provideOrderDigitalCodes({ orderId, items: [{ ...item, code: "K1", codes: ["K1"] }] });
  // @ts-expect-error a field that the operation does not have
  void market.getDeliveryOptions({ items: [], courierDelivery: { fullAddress: "…" }, offers: [] });
  // @ts-expect-error an option that the client does not have
  void createClient({ apiKey: "k", timeoutMs: 5 });
  // @ts-expect-error there is no such operation
  void market.cancelOrder({ orderId });
}

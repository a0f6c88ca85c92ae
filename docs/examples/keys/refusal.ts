import { isApiError, isInvalidRequestError, type ProvideOrderDigitalCodesInput } from "yandex-market-orders";

/** What a failed call says of the keys in its request. */
export interface Refusal {
  /** Keys that broke a rule before anything was sent, and why they are set aside. */
  readonly bad: ReadonlyMap<string, string>;
  /** Whether Market refused the keys, as far as can be told, and not the order. */
  readonly blamesKeys: boolean;
  /** Whether the cause is neither the keys nor the order, and so the same for every order: the token, a quota. */
  readonly blamesShop: boolean;
}

// "Invalid status for order …, PROCESSING expected", "Order.id=… is not digital."
const aboutOrder = /order|status|processing|digital/i;

export function refusalOf(error: unknown, { items }: ProvideOrderDigitalCodesInput): Refusal {
  const bad = new Map<string, string>();
  for (const { path, rule, severity } of isInvalidRequestError(error) ? error.issues : []) {
    const [, item, index] = /^\/items\/(\d+)\/codes\/(\d+)$/.exec(path) ?? [];
    const key = items[Number(item)]?.codes?.[Number(index)];
    if (key !== undefined && severity === "error") bad.set(key, `breaks the rule ${rule}`);
  }
  const refused = isApiError(error) && error.outcome === "refused" ? error : undefined;
  const details = refused?.status === 400 ? refused.errors : [];
  return {
    bad,
    blamesKeys: details.length > 0 && !details.some(({ code, message }) => aboutOrder.test(`${code} ${message ?? ""}`)),
    blamesShop: refused !== undefined && refused.status !== 400,
  };
}

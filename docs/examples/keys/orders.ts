/** The fields read from an order at Market. */
export interface MarketOrder {
  readonly orderId: number;
  readonly status: string;
  readonly items: readonly { id: number; offerId: string; count: number }[];
}

interface Answer {
  readonly orders: MarketOrder[];
  readonly paging?: { readonly nextPageToken?: string | null } | null;
}

const pageSize = 50;

/** Market's list of orders. Not a method of this package, hence a plain fetch. It only reads, so it is safe to retry. */
export function marketOrders(apiKey: string, businessId: string, baseUrl = "https://api.partner.market.yandex.ru") {
  async function page(filter: object, pageToken?: string): Promise<Answer> {
    const url = new URL(`${baseUrl}/v1/businesses/${businessId}/orders?limit=${pageSize}`);
    if (pageToken) url.searchParams.set("pageToken", pageToken);
    // Not AbortSignal.timeout: on Node 20 it can be garbage-collected, and then a silent server would stop the shop.
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort();
    }, 15_000);
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "Api-Key": apiKey, "Content-Type": "application/json" },
        body: JSON.stringify(filter),
        // A redirect would send the token elsewhere.
        redirect: "manual",
        signal: controller.signal,
      });
      if (!response.ok) throw new Error(`Market answered ${response.status} when asked for orders`);
      const answer = (await response.json()) as Partial<Answer>;
      // To take this for an empty list could make the shop forget orders.
      if (!Array.isArray(answer.orders)) throw new Error("Market's answer has no list of orders");
      return { ...answer, orders: answer.orders };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    /** An order, or `undefined` where this cabinet has none with that id. */
    async order(orderId: number): Promise<MarketOrder | undefined> {
      const { orders } = await page({ orderIds: [orderId] });
      return orders.find((one) => one.orderId === orderId);
    },

    /** The shop's orders that are waiting for their keys. */
    async waiting(campaignId: number): Promise<MarketOrder[]> {
      const found: MarketOrder[] = [];
      let next: string | undefined;
      do {
        const { orders, paging } = await page({ campaignIds: [campaignId], statuses: ["PROCESSING"] }, next);
        found.push(...orders);
        next = paging?.nextPageToken ?? undefined;
      } while (next);
      return found;
    },

    async statusesOf(orderIds: readonly number[]): Promise<Map<number, string>> {
      const statuses = new Map<number, string>();
      for (let from = 0; from < orderIds.length; from += pageSize) {
        const { orders } = await page({ orderIds: orderIds.slice(from, from + pageSize) });
        for (const { orderId, status } of orders) statuses.set(orderId, status);
      }
      return statuses;
    },
  };
}

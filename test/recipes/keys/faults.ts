import type { KeyCall, PretendOrder } from "./pretendMarket.ts";

/** What the shop remembers: its two tables. */
export interface Memory {
  readonly orders: readonly { readonly id: number; readonly state: string; readonly request: string }[];
  readonly keys: readonly { readonly key: string; readonly order_id: number | null; readonly aside: string | null }[];
}

/** What must not be at any moment, found in what Market was told and in what the shop remembers. */
export function faults(calls: readonly KeyCall[], { orders, keys }: Memory, stocked: number): string[] {
  const found: string[] = [];
  const ownerOf = new Map<string, number>();
  const bodyOf = new Map<number, string>();
  for (const { orderId, body, keys: sent, refused } of calls) {
    for (const key of sent) {
      const owner = ownerOf.get(key);
      if (owner !== undefined && owner !== orderId)
        found.push(`${key} was sent for ${orderId} and may be with ${owner}`);
      if (!refused) ownerOf.set(key, orderId);
    }
    const earlier = bodyOf.get(orderId);
    if (earlier !== undefined && earlier !== body) found.push(`${orderId} may have its keys and was sent others`);
    if (!refused) bodyOf.set(orderId, body);
  }
  if (keys.length !== stocked) found.push(`of ${stocked} keys there are ${keys.length}`);
  const requests = new Map(orders.map(({ id, request }) => [id, request]));
  for (const { key, order_id: id, aside } of keys) {
    if (id === null && aside === null && ownerOf.has(key)) found.push(`${key} may be out and is in stock`);
    if (id !== null && requests.get(id)?.includes(`"${key}"`) !== true) found.push(`${key} is held for nothing`);
  }
  return found;
}

/**
 * What is not yet as it must be in the end. The first `forgotten` orders came before a backup was restored: it may not
 * know of them, and those that still wait are left to a person.
 */
export function openEnds(
  calls: readonly KeyCall[],
  memory: Memory,
  orders: readonly PretendOrder[],
  forgotten = 0,
): string[] {
  const states = new Map(memory.orders.map(({ id, state }) => [id, state]));
  return orders.flatMap(({ orderId, status, items }, index) => {
    const state = states.get(orderId) ?? "never begun";
    // No one has keys for NONE.
    const waits = items.some(({ offerId }) => offerId === "NONE");
    const isForgotten = index < forgotten;
    const held = memory.keys.filter((key) => key.order_id === orderId).map(({ key }) => key);
    // A rule refuses it, but the shop was killed before it could know.
    if (state === "person" && held.some((key) => key.length > 256)) return [];
    const ends = {
      PROCESSING: isForgotten ? ["person"] : waits ? ["never begun"] : [],
      DELIVERED: isForgotten ? ["delivered", "never begun", "person"] : ["delivered"],
      CANCELLED: ["never begun", "person"],
    };
    if (!ends[status].includes(state)) return [`${orderId} is ${status}, and to the shop ${state}`];
    if (isForgotten) return [];
    const taken = calls.filter((call) => call.orderId === orderId && call.taken);
    const right = taken.every(({ keys }) => keys.length === held.length && keys.every((key) => held.includes(key)));
    return right ? [] : [`${orderId} got other keys than those that the shop holds for it`];
  });
}

import { ExpiringMap } from "./ExpiringMap.ts";

interface Left {
  left: number;
  /** On the server's clock: milliseconds since 1970. */
  readonly endsAt: number;
}

/** What Market reports to be left of each quota. That includes the calls of the seller's other programs. */
export class ReportedQuotas {
  // Nothing else would remove the quotas of campaigns that are no longer called.
  readonly #quotas = new ExpiringMap<Left>();

  /** Market reported that this many calls are left until then. */
  learn(quota: string, left: number, endsAt: number, now: number): void {
    const entry = this.#quotas.get(quota);
    if (entry && entry.endsAt > endsAt) return;
    // Responses may overtake each other: within a window the lowest figure is the newest.
    if (entry?.endsAt === endsAt) entry.left = Math.min(entry.left, left);
    else this.#quotas.add(quota, { left, endsAt }, now);
  }

  /** Counts a call that Market has not counted yet. Returns a function to undo this if the call is not made. */
  take(quota: string): () => void {
    const entry = this.#quotas.get(quota);
    if (!entry) return () => undefined;
    entry.left -= 1;
    return () => {
      entry.left += 1;
    };
  }

  /** Until when no more than the reserve is left; nothing if there is more, or Market has not reported. */
  exhaustedUntil(quota: string, reserve: number, now: number): number | undefined {
    const entry = this.#quotas.get(quota);
    if (!entry) return undefined;
    if (entry.endsAt <= now) this.#quotas.delete(quota);
    return entry.endsAt > now && entry.left <= reserve ? entry.endsAt : undefined;
  }
}

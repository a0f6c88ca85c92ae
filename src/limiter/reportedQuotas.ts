interface Left {
  left: number;
  /** On the server's clock: milliseconds since 1970. */
  readonly until: number;
}

/** What Market reports to be left of each quota. That includes the calls of the seller's other programs. */
export class ReportedQuotas {
  readonly #quotas = new Map<string, Left>();
  /** The number of quotas at which the next cleanup runs: each cleanup goes through all of them. */
  #cleanupSize = 0;

  /** Market reported that this many calls are left until then. */
  learn(quota: string, left: number, until: number, now: number): void {
    const known = this.#quotas.get(quota);
    if (known && known.until > until) return;
    // Responses may overtake each other: within a window the lowest figure is the newest.
    if (known?.until === until) known.left = Math.min(known.left, left);
    else {
      if (this.#quotas.size >= this.#cleanupSize) this.#forget(now);
      this.#quotas.set(quota, { left, until });
    }
  }

  /** Removes quotas whose window has ended, since nothing else removes those of campaigns no longer called. */
  #forget(now: number): void {
    for (const [old, { until }] of this.#quotas) if (until <= now) this.#quotas.delete(old);
    this.#cleanupSize = 2 * this.#quotas.size;
  }

  /** Counts a call that Market has not counted yet. Returns a function to undo this if the call is not made. */
  take(quota: string): () => void {
    const known = this.#quotas.get(quota);
    if (!known) return () => undefined;
    known.left -= 1;
    return () => {
      known.left += 1;
    };
  }

  /** Until when no more than the reserve is left; nothing if there is more, or Market has not reported. */
  exhaustedUntil(quota: string, reserve: number, now: number): number | undefined {
    const known = this.#quotas.get(quota);
    if (!known) return undefined;
    if (known.until <= now) this.#quotas.delete(quota);
    return known.until > now && known.left <= reserve ? known.until : undefined;
  }
}

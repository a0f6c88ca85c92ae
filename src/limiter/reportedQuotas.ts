interface Left {
  left: number;
  /** On the server's clock: milliseconds since 1970. */
  readonly until: number;
}

/** What Market itself said is left of each quota. It knows of the seller's other programs too. */
export class ReportedQuotas {
  readonly #quotas = new Map<string, Left>();
  /** The number of quotas at which the next cleanup runs: each cleanup goes through all of them. */
  #cleanupSize = 0;

  /** Market said that so many calls are left until then. */
  learn(quota: string, left: number, until: number, now: number): void {
    const known = this.#quotas.get(quota);
    if (known && known.until > until) return;
    // Answers overtake each other: of one window the lowest figure is the newest.
    if (known?.until === until) known.left = Math.min(known.left, left);
    else {
      if (this.#quotas.size >= this.#cleanupSize) this.#forget(now);
      this.#quotas.set(quota, { left, until });
    }
  }

  /** Removes the quotas whose window has ended: nothing asks for those of a campaign that is no longer called. */
  #forget(now: number): void {
    for (const [old, { until }] of this.#quotas) if (until <= now) this.#quotas.delete(old);
    this.#cleanupSize = 2 * this.#quotas.size;
  }

  /** A call goes out that Market has not counted yet. Returns what undoes this, should it not go out after all. */
  take(quota: string): () => void {
    const known = this.#quotas.get(quota);
    if (!known) return () => undefined;
    known.left -= 1;
    return () => {
      known.left += 1;
    };
  }

  /** Until when no more than the reserve is left; nothing when there is more, or none was told. */
  exhaustedUntil(quota: string, reserve: number, now: number): number | undefined {
    const known = this.#quotas.get(quota);
    if (!known) return undefined;
    if (known.until <= now) this.#quotas.delete(quota);
    return known.until > now && known.left <= reserve ? known.until : undefined;
  }
}

interface Calls {
  readonly window: number;
  readonly since: number;
  calls: number;
}

/** Calls that count in the next window too, because they may arrive in it, until a response shows otherwise. */
export class BoundaryCalls {
  readonly #quotas = new Map<string, Calls>();

  /** Records that a call counts in this window too. */
  add(quota: string, window: number): void {
    const entry = this.#quotas.get(quota);
    if (entry?.window === window) entry.calls += 1;
    else this.#quotas.set(quota, { window, since: performance.now(), calls: 1 });
  }

  /** A call sent at this time arrived before this window. Returns whether it was counted in the window needlessly. */
  arrivedBefore(quota: string, window: number, sentAt: number): boolean {
    const entry = this.#quotas.get(quota);
    if (entry?.window !== window || sentAt < entry.since || entry.calls === 0) return false;
    entry.calls -= 1;
    return true;
  }
}

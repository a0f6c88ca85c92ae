interface Calls {
  readonly window: number;
  readonly since: number;
  calls: number;
}

/** Calls that count in the window to come too, because they may arrive there, as long as no answer tells otherwise. */
export class BoundaryCalls {
  readonly #quotas = new Map<string, Calls>();

  /** A call counts in this window too. */
  add(quota: string, window: number): void {
    const known = this.#quotas.get(quota);
    if (known?.window === window) known.calls += 1;
    else this.#quotas.set(quota, { window, since: performance.now(), calls: 1 });
  }

  /**
   * A call that was sent at this moment has arrived before this window. Returns whether one of those that count in it
   * does so for nothing.
   */
  arrivedBefore(quota: string, window: number, sentAt: number): boolean {
    const known = this.#quotas.get(quota);
    if (known?.window !== window || sentAt < known.since || known.calls === 0) return false;
    known.calls -= 1;
    return true;
  }
}

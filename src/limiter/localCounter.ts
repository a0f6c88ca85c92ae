import type { Counter } from "./counter.ts";

/** Counts the calls of this process. */
export class LocalCounter implements Counter {
  readonly #counts = new Map<string, { used: number; readonly endsAt: number }>();
  /** The number of counts at which the next cleanup runs: each cleanup goes through all of them. */
  #cleanupSize = 0;

  take(window: string, limit: number, lifeMs: number): Promise<boolean> {
    const count = this.#countOf(window, lifeMs);
    if (count.used >= limit) return Promise.resolve(false);
    count.used += 1;
    return Promise.resolve(true);
  }

  giveBack(window: string): void {
    const count = this.#counts.get(window);
    if (count) count.used -= 1;
  }

  close(window: string, lifeMs: number): void {
    this.learn(window, Infinity, lifeMs);
  }

  /** Raises the count to at least this, as reported by another source. */
  learn(window: string, used: number, lifeMs: number): void {
    const count = this.#countOf(window, lifeMs);
    count.used = Math.max(count.used, used);
  }

  /** How many calls of the window are known. */
  used(window: string): number {
    return this.#counts.get(window)?.used ?? 0;
  }

  #countOf(window: string, lifeMs: number): { used: number } {
    const known = this.#counts.get(window);
    if (known) return known;
    const now = performance.now();
    if (this.#counts.size >= this.#cleanupSize) this.#forget(now);
    const count = { used: 0, endsAt: now + lifeMs };
    this.#counts.set(window, count);
    return count;
  }

  #forget(now: number): void {
    for (const [old, { endsAt }] of this.#counts) if (endsAt <= now) this.#counts.delete(old);
    this.#cleanupSize = 2 * this.#counts.size;
  }
}

import type { Counter } from "./counter.ts";
import { ExpiringMap } from "./ExpiringMap.ts";

/** Counts the calls of this process. */
export class LocalCounter implements Counter {
  readonly #counts = new ExpiringMap<{ used: number; readonly endsAt: number }>();

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

  used(window: string): number {
    return this.#counts.get(window)?.used ?? 0;
  }

  #countOf(window: string, lifeMs: number): { used: number } {
    const existing = this.#counts.get(window);
    if (existing) return existing;
    const now = performance.now();
    const count = { used: 0, endsAt: now + lifeMs };
    this.#counts.add(window, count, now);
    return count;
  }
}

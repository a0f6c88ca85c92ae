const shortestMs = 500;
const longestMs = 8_000;

interface Pause {
  readonly strikes: number;
  readonly until: number;
}

/**
 * Pauses that grow while Market refuses calls without a figure: too many are in flight, here and elsewhere. Their
 * length is random, so that many machines do not come back together.
 */
export class Backoff {
  readonly #pauses = new Map<string, Pause>();

  refused(key: string): void {
    const { strikes, until } = this.#pauses.get(key) ?? { strikes: 0, until: 0 };
    const now = performance.now();
    // Calls that were on their way when the pause began say nothing new.
    if (now < until) return;
    const span = Math.min(longestMs, shortestMs * 2 ** strikes);
    this.#pauses.set(key, { strikes: strikes + 1, until: now + Math.random() * span });
  }

  accepted(key: string): void {
    // Nor do these: they had a place when others were refused one.
    if (this.waitMs(key) <= 0) this.#pauses.delete(key);
  }

  /** Milliseconds until calls may go on; 0 or less when they may. */
  waitMs(key: string): number {
    return (this.#pauses.get(key)?.until ?? 0) - performance.now();
  }
}

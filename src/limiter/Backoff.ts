const shortestMs = 500;
const longestMs = 8_000;

interface Pause {
  readonly strikes: number;
  readonly until: number;
}

/**
 * Pauses that grow while Market refuses calls although the quota is not used up: too many are in flight, here or
 * elsewhere. Their length is random, so that many machines do not return together.
 */
export class Backoff {
  readonly #pauses = new Map<string, Pause>();

  refused(key: string): void {
    const { strikes, until } = this.#pauses.get(key) ?? { strikes: 0, until: 0 };
    const now = performance.now();
    // A call that was in flight when the pause began says nothing new.
    if (now < until) return;
    const span = Math.min(longestMs, shortestMs * 2 ** strikes);
    this.#pauses.set(key, { strikes: strikes + 1, until: now + Math.random() * span });
  }

  accepted(key: string): void {
    // Nor does a success during the pause: it may have been let in before the others were refused.
    if (this.waitMs(key) <= 0) this.#pauses.delete(key);
  }

  /** Milliseconds until calls may continue; 0 or less if they may now. */
  waitMs(key: string): number {
    return (this.#pauses.get(key)?.until ?? 0) - performance.now();
  }
}

import { type IRateLimiterRedisOptions, RateLimiterRedis, RLWrapperTimeouts } from "rate-limiter-flexible";
import type { Counter } from "../limiter/counter.ts";
import { LocalCounter } from "../limiter/localCounter.ts";

type StoreOption = "storeClient" | "keyPrefix" | "useRedisPackage";

/** What to do while the store is away. */
export type WhenDown = "local" | "error";

/** A store answers within a few milliseconds, if both sides have a core to run on; a call waits no longer than this. */
const patienceMs = 500;
/** How long the store is left alone after a failure. */
const restMs = 2_000;
/** More than any quota: the count is compared here, since Market may state another limit than the documentation. */
const noLimit = Number.MAX_SAFE_INTEGER;
const closed = 1_000_000_000;
const mostOwed = 10_000;

/** The counts of all processes that use the same store and prefix; while it is away, this process counts on by itself. */
export class RedisCounter implements Counter {
  readonly #store: RLWrapperTimeouts;
  readonly #whenDown: WhenDown;
  readonly #own = new LocalCounter();
  /** Calls that the store may not know of, by window: told to it when it is back. */
  readonly #owed = new Map<string, number>();
  #failure: { readonly error: unknown; readonly until: number } | undefined;

  constructor(options: Pick<IRateLimiterRedisOptions, StoreOption>, whenDown: WhenDown) {
    const limiter = new RateLimiterRedis({ ...options, points: noLimit, duration: 1, rejectIfRedisNotReady: true });
    this.#store = new RLWrapperTimeouts({ limiter, timeoutMs: patienceMs });
    this.#whenDown = whenDown;
  }

  async take(window: string, limit: number, lifeMs: number): Promise<boolean> {
    if (this.#own.used(window) >= limit) return false;
    try {
      const used = await this.#count(window, lifeMs);
      // From here this process counts on, should the store go away.
      this.#own.learn(window, used, lifeMs);
      return used <= limit;
    } catch (error) {
      if (this.#whenDown === "error") throw error;
      this.#owe(window, 1);
      return this.#own.take(window, limit, lifeMs);
    }
  }

  close(window: string, lifeMs: number): void {
    this.#own.close(window, lifeMs);
    // Where the store is away, the others learn from an answer of their own.
    this.#store.set(window, closed, lifeMs / 1_000).catch(() => undefined);
  }

  #owe(window: string, calls: number): void {
    // Of old windows no one asks any more.
    if (this.#owed.size > mostOwed) this.#owed.clear();
    this.#owed.set(window, (this.#owed.get(window) ?? 0) + calls);
  }

  async #count(window: string, lifeMs: number): Promise<number> {
    if (this.#failure && performance.now() < this.#failure.until) throw this.#failure.error;
    const owed = this.#owed.get(window) ?? 0;
    this.#owed.delete(window);
    try {
      const { consumedPoints } = await this.#store.consume(window, 1 + owed, { customDuration: lifeMs / 1_000 });
      this.#failure = undefined;
      return consumedPoints;
    } catch (error) {
      this.#owe(window, owed);
      this.#failure = { error, until: performance.now() + restMs };
      throw error;
    }
  }
}

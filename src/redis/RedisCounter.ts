import { type IRateLimiterRedisOptions, RateLimiterRedis } from "rate-limiter-flexible";
import type { Counter } from "../limiter/counter.ts";
import { LocalCounter } from "../limiter/LocalCounter.ts";
import { withTimeout } from "./withTimeout.ts";

type StoreOption = "storeClient" | "keyPrefix" | "useRedisPackage";

/** What to do while the store is down. */
export type WhenDown = "local" | "error";

/** How long a call waits for the store, which answers within a few milliseconds unless a machine is overloaded. */
const timeoutMs = 500;
/** How long the first calls wait: the connection may still be opening. */
const firstTimeoutMs = 2_000;
/** How long after a failure the store is tried again. */
const retryAfterMs = 2_000;
/** Above any quota: the comparison is made here, since Market may state a limit other than the documented one. */
const noLimit = Number.MAX_SAFE_INTEGER;
const closedCount = 1_000_000_000;
const mostOwed = 10_000;

/** Shares counts among all processes with the same store and prefix; while it is down, this process counts alone. */
export class RedisCounter implements Counter {
  readonly #store: RateLimiterRedis;
  /** Waits for a connection that is still opening. */
  readonly #firstStore: RateLimiterRedis;
  readonly #whenDown: WhenDown;
  readonly #own = new LocalCounter();
  /** Calls by window that the store may not know of, to be added once it is back. */
  readonly #owed = new Map<string, number>();
  #wasAsked = false;
  #failure: { readonly error: unknown; readonly until: number } | undefined;

  constructor(options: Pick<IRateLimiterRedisOptions, StoreOption>, whenDown: WhenDown) {
    const all = { ...options, points: noLimit, duration: 1 };
    this.#store = new RateLimiterRedis({ ...all, rejectIfRedisNotReady: true });
    this.#firstStore = new RateLimiterRedis(all);
    this.#whenDown = whenDown;
  }

  async take(window: string, limit: number, lifeMs: number): Promise<boolean> {
    if (this.#own.used(window) >= limit) return false;
    try {
      return (await this.#count(window, lifeMs)) <= limit;
    } catch (error) {
      if (this.#whenDown === "error") throw error;
      return this.#own.take(window, limit, lifeMs);
    }
  }

  giveBack(window: string, lifeMs: number): void {
    this.#own.giveBack(window);
    // While the store is down, the call stays counted, which does no harm.
    this.#store.reward(window, 1, { customDuration: lifeMs / 1_000 }).catch(() => undefined);
  }

  close(window: string, lifeMs: number): void {
    this.#own.close(window, lifeMs);
    // While the store is down, other processes learn from their own responses.
    this.#store.set(window, closedCount, lifeMs / 1_000).catch(() => undefined);
  }

  #owe(window: string, calls: number): void {
    // Old windows are never asked for again.
    if (this.#owed.size > mostOwed) this.#owed.clear();
    if (calls > 0) this.#owed.set(window, (this.#owed.get(window) ?? 0) + calls);
  }

  async #count(window: string, lifeMs: number): Promise<number> {
    // If the store fails, the call is still made, unless `whenDown` is "error".
    const made = this.#whenDown === "local" ? 1 : 0;
    const [store, ms] = this.#wasAsked ? [this.#store, timeoutMs] : [this.#firstStore, firstTimeoutMs];
    if (this.#failure) {
      const { error, until } = this.#failure;
      const now = performance.now();
      if (now < until) {
        this.#owe(window, made);
        throw error;
      }
      // One call checks whether it is back; the others do not wait for it.
      this.#failure = { error, until: now + ms };
    }
    const counting = this.#consume(store, window, 1, lifeMs).then((count) => this.#addOwed(window, lifeMs, count));
    // Not on a timeout: a store that was frozen counts everything it was sent as soon as it resumes.
    counting.catch(() => {
      this.#owe(window, made);
    });
    try {
      return await withTimeout(ms, counting);
    } catch (error) {
      this.#failure = { error, until: performance.now() + retryAfterMs };
      throw error;
    } finally {
      this.#wasAsked = true;
    }
  }

  /** Adds calls to the store. Returns its new count. */
  async #consume(store: RateLimiterRedis, window: string, calls: number, lifeMs: number): Promise<number> {
    const { consumedPoints } = await store.consume(window, calls, { customDuration: lifeMs / 1_000 });
    // Should the store go down, this process continues from here.
    this.#own.learn(window, consumedPoints, lifeMs);
    this.#failure = undefined;
    return consumedPoints;
  }

  /**
   * Adds the owed calls to a store that has just answered. Not earlier: a command that the Redis client gives up or
   * repeats may already have been counted. This way one call counts twice, not all that are owed.
   */
  async #addOwed(window: string, lifeMs: number, count: number): Promise<number> {
    const owed = this.#owed.get(window);
    if (owed === undefined) return count;
    this.#owed.delete(window);
    return this.#consume(this.#store, window, owed, lifeMs).catch(() => {
      this.#owe(window, owed);
      return count;
    });
  }
}

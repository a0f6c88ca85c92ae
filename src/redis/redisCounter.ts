import { type IRateLimiterRedisOptions, RateLimiterRedis } from "rate-limiter-flexible";
import type { Counter } from "../limiter/counter.ts";
import { LocalCounter } from "../limiter/localCounter.ts";
import { withTimeout } from "./withTimeout.ts";

type StoreOption = "storeClient" | "keyPrefix" | "useRedisPackage";

/** What to do while the store is down. */
export type WhenDown = "local" | "error";

/** A store answers within a few milliseconds, if both sides have a core to run on; a call waits no longer than this. */
const timeoutMs = 500;
/** How long the first calls wait for it: its connection may still be being made. */
const firstTimeoutMs = 2_000;
/** How long the store is left alone after a failure. */
const retryAfterMs = 2_000;
/** More than any quota: the count is compared here, since Market may state another limit than the documentation. */
const noLimit = Number.MAX_SAFE_INTEGER;
const closedCount = 1_000_000_000;
const mostOwed = 10_000;

/** The counts of all processes that use the same store and prefix; while it is away, this process counts on by itself. */
export class RedisCounter implements Counter {
  readonly #store: RateLimiterRedis;
  /** Waits for a connection that is being made. */
  readonly #firstStore: RateLimiterRedis;
  readonly #whenDown: WhenDown;
  readonly #own = new LocalCounter();
  /** Calls that the store may not know of, by window: told to it when it is back. */
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
    // Where the store is away, the call stays counted, which does no harm.
    this.#store.reward(window, 1, { customDuration: lifeMs / 1_000 }).catch(() => undefined);
  }

  close(window: string, lifeMs: number): void {
    this.#own.close(window, lifeMs);
    // Where the store is away, the others learn from an answer of their own.
    this.#store.set(window, closedCount, lifeMs / 1_000).catch(() => undefined);
  }

  #owe(window: string, calls: number): void {
    // Of old windows no one asks any more.
    if (this.#owed.size > mostOwed) this.#owed.clear();
    if (calls > 0) this.#owed.set(window, (this.#owed.get(window) ?? 0) + calls);
  }

  async #count(window: string, lifeMs: number): Promise<number> {
    // The call itself is made all the same, unless that fails it.
    const made = this.#whenDown === "local" ? 1 : 0;
    const [store, ms] = this.#wasAsked ? [this.#store, timeoutMs] : [this.#firstStore, firstTimeoutMs];
    if (this.#failure) {
      const { error, until } = this.#failure;
      const now = performance.now();
      if (now < until) {
        this.#owe(window, made);
        throw error;
      }
      // One call tries whether it is back; the others do not wait for that.
      this.#failure = { error, until: now + ms };
    }
    const counting = this.#consume(store, window, 1, lifeMs).then((count) => this.#addOwed(window, lifeMs, count));
    // Not when the time is over: a store that was frozen counts all that it was asked meanwhile when it goes on.
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

  /** Tells the store of calls. Returns how many it has counted now. */
  async #consume(store: RateLimiterRedis, window: string, calls: number, lifeMs: number): Promise<number> {
    const { consumedPoints } = await store.consume(window, calls, { customDuration: lifeMs / 1_000 });
    // From here this process counts on, should the store go away.
    this.#own.learn(window, consumedPoints, lifeMs);
    this.#failure = undefined;
    return consumedPoints;
  }

  /**
   * Tells a store that has just answered what it is owed. Not earlier: a client that gives a command up, or sends it
   * again, may do so after it was counted. Then one call counts twice, instead of all that were owed.
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

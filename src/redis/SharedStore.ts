import type { Counter } from "../limiter/counter.ts";
import { LocalCounter } from "../limiter/LocalCounter.ts";
import type { BatchRequest, BatchResult, PoolId, Store } from "./Store.ts";
import { withTimeout } from "./withTimeout.ts";

/** What to do while the store is down: `local` counts in this process alone, `error` fails the call. */
export type WhenDown = "local" | "error";

/** How long a call waits for the store, which answers within a few milliseconds unless a machine is overloaded. */
const timeoutMs = 500;
/** How long the first calls wait: the connection may still be opening. */
const firstTimeoutMs = 2_000;
/** How long after a failure the store is tried again. */
const retryAfterMs = 2_000;
const closedCount = 1_000_000_000;
const maxOwed = 10_000;

/** What processes share; while the store is down, this process counts alone and takes no slots. */
export class SharedStore implements Pick<Counter, "giveBack" | "close"> {
  readonly #store: Store;
  readonly #whenDown: WhenDown;
  readonly #ownCounts = new LocalCounter();
  /** Calls by window that the store may not know of, to be added once it is back; below 0 if it has counted too many. */
  readonly #owedCalls = new Map<string, number>();
  /** Leases that the store may not know of. */
  readonly #unknownLeases = new Set<string>();
  #wasAsked = false;
  #failure: { readonly error: unknown; readonly until: number } | undefined;

  constructor(store: Store, whenDown: WhenDown) {
    this.#store = store;
    this.#whenDown = whenDown;
  }

  async take(request: BatchRequest): Promise<BatchResult> {
    const { names, limit } = request.windows;
    const full = names.findIndex((name) => this.#ownCounts.used(name) >= limit);
    if (full >= 0) return { taken: 0, full, ahead: 0, counts: [] };
    const now = performance.now();
    const ms = this.#wasAsked ? timeoutMs : firstTimeoutMs;
    let answer: Promise<BatchResult> | undefined;
    try {
      if (this.#failure && now < this.#failure.until) throw this.#failure.error;
      // One call checks whether it is back; the others do not wait for it.
      if (this.#failure) this.#failure = { ...this.#failure, until: now + ms };
      answer = this.#ask(request);
      return await withTimeout(ms, answer);
    } catch (error) {
      if (answer) this.#failure = { error, until: performance.now() + retryAfterMs };
      const local = this.#whenDown === "local" ? this.#takeAlone(request) : undefined;
      void this.#settle(request, local?.taken ?? 0, answer);
      if (!local) throw error;
      return local;
    } finally {
      this.#wasAsked = true;
    }
  }

  giveBack(window: string, lifeMs: number): void {
    this.#ownCounts.giveBack(window);
    // While the store is down, the call stays counted, which does no harm.
    this.#store.count(window, -1, lifeMs).catch(() => undefined);
  }

  close(window: string, lifeMs: number): void {
    this.#ownCounts.close(window, lifeMs);
    // While the store is down, other processes learn from their own responses.
    this.#store.count(window, closedCount, lifeMs).catch(() => undefined);
  }

  /** Keeps a lease for so long from now; 0 ends it. */
  hold(id: PoolId, lease: string, ms: number): void {
    // While the store is down, nothing is queued for it but the end of what it knows.
    if (this.#unknownLeases.delete(lease) && this.#failure) return;
    this.#store.hold(id, lease, ms).catch(() => undefined);
  }

  async #ask(request: BatchRequest): Promise<BatchResult> {
    const { names, limit, lifeMs } = request.windows;
    // Its client would keep the command until it is connected again.
    if (this.#wasAsked && !this.#store.isReady()) throw new Error("The store is not connected");
    const answer = await this.#store.take(request);
    this.#failure = undefined;
    // Should the store go down, this process continues from here.
    for (const [place, name] of names.entries()) {
      this.#ownCounts.learn(name, place === answer.full ? limit : (answer.counts[place] ?? 0), lifeMs);
      void this.#payOwed(name, lifeMs);
    }
    return answer;
  }

  #takeAlone({ windows, leases, parallel }: BatchRequest): BatchResult {
    const { names, limit, lifeMs } = windows;
    const used = names.map((name) => this.#ownCounts.used(name));
    const taken = Math.min(leases.length, ...used.map((calls) => limit - calls));
    const counts = used.map((calls) => calls + taken);
    for (const [place, name] of names.entries()) this.#ownCounts.learn(name, counts[place] ?? 0, lifeMs);
    if (parallel > 0) for (const lease of leases.slice(0, taken)) this.#unknownLeases.add(lease);
    return { taken, ahead: 0, counts };
  }

  /** Weighs the calls that were made without an answer against what the store counts when it answers after all. */
  async #settle(request: BatchRequest, made: number, answer: Promise<BatchResult> | undefined): Promise<void> {
    let counted = 0;
    try {
      counted = (await answer)?.taken ?? 0;
    } catch {
      // It has counted nothing, as far as is known.
    }
    for (const name of request.windows.names) this.#owe(name, made - counted);
    for (const lease of request.leases.slice(0, counted)) if (!request.held.has(lease)) this.hold(request, lease, 0);
  }

  #owe(window: string, calls: number): void {
    // Old windows are never asked for again.
    if (this.#owedCalls.size > maxOwed) this.#owedCalls.clear();
    if (calls !== 0) this.#owedCalls.set(window, (this.#owedCalls.get(window) ?? 0) + calls);
  }

  /**
   * Adds the owed calls to a store that has just answered. Not earlier: a command that the Redis client gives up or
   * repeats may already have been counted. This way one call counts twice, not all that are owed.
   */
  async #payOwed(window: string, lifeMs: number): Promise<void> {
    const owed = this.#owedCalls.get(window);
    if (owed === undefined) return;
    this.#owedCalls.delete(window);
    try {
      this.#ownCounts.learn(window, await this.#store.count(window, owed, lifeMs), lifeMs);
    } catch {
      this.#owe(window, owed);
    }
  }
}

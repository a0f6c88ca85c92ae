import type { BatchRequest, BatchResult, Store } from "../../src/redis/Store.ts";

/** After this time without a question a process counts as gone, as in src/redis/Store.ts. */
const goneAfterMs = 1_500;

/** What the scripts of src/redis/scripts.ts do, for one campaign and pool, a round trip away. */
export class VirtualStore implements Store {
  readonly #roundTripMs: number;
  /** When each lease ends. */
  readonly #leases = new Map<string, number>();
  readonly #line = new Map<string, { readonly arrived: number; readonly goneAt: number }>();
  readonly #counts = new Map<string, number>();

  constructor(roundTripMs: number) {
    this.#roundTripMs = roundTripMs;
  }

  isReady(): boolean {
    return true;
  }

  take(request: BatchRequest): Promise<BatchResult> {
    return this.#afterTheWay(() => this.#take(request));
  }

  hold(_of: unknown, lease: string, ms: number): Promise<void> {
    return this.#afterTheWay(() => {
      if (ms === 0) this.#leases.delete(lease);
      else this.#leases.set(lease, Date.now() + ms);
    });
  }

  count(window: string, calls: number): Promise<number> {
    return this.#afterTheWay(() => {
      const count = (this.#counts.get(window) ?? 0) + calls;
      this.#counts.set(window, count);
      return count;
    });
  }

  async #afterTheWay<Result>(run: () => Result): Promise<Result> {
    await new Promise((resolve) => setTimeout(resolve, this.#roundTripMs));
    return run();
  }

  #take({ windows: { names, limit }, parallel, processId, waitedMs, leases, leaseMs }: BatchRequest): BatchResult {
    const now = Date.now();
    this.#line.delete(processId);
    const left = names.map((name) => limit - (this.#counts.get(name) ?? 0));
    const full = left.findIndex((calls) => calls < 1);
    if (full >= 0) return { taken: 0, full, ahead: 0, counts: [] };
    let taken = Math.min(leases.length, ...left);
    if (parallel > 0) {
      for (const [lease, endsAt] of this.#leases) if (endsAt <= now) this.#leases.delete(lease);
      for (const [other, { goneAt }] of this.#line) if (goneAt <= now) this.#line.delete(other);
      const arrived = now - Math.round(waitedMs);
      const ahead = [...this.#line.values()].filter((other) => other.arrived < arrived).length;
      const free = parallel - this.#leases.size - ahead;
      if (free < 1) {
        this.#line.set(processId, { arrived, goneAt: now + goneAfterMs });
        return { taken: 0, ahead, counts: [] };
      }
      taken = this.#line.size > 0 ? 1 : Math.min(taken, free);
      for (const lease of leases.slice(0, taken)) this.#leases.set(lease, now + leaseMs);
    }
    const counts = names.map((name) => (this.#counts.get(name) ?? 0) + taken);
    for (const [place, name] of names.entries()) this.#counts.set(name, counts[place] ?? 0);
    return { taken, ahead: 0, counts };
  }
}

import { Quotas, type QuotaTable } from "../limiter/Quotas.ts";
import type { Acquisition, Limiter, Observation, Release } from "../transport/limiter.ts";
import { PoolQueue, type Shared } from "./PoolQueue.ts";
import { SharedStore, type WhenDown } from "./SharedStore.ts";
import type { Store } from "./Store.ts";

/** Keeps all processes with the same store within the slots and quotas of each campaign. */
export class SharedLimiter implements Limiter {
  readonly #shared: Shared;
  readonly #queues = new Map<string, PoolQueue>();

  constructor(store: Store, whenDown: WhenDown, slots: boolean, quotas?: QuotaTable) {
    const sharedStore = new SharedStore(store, whenDown);
    const processId = crypto.randomUUID().slice(0, 13);
    let leases = 0;
    this.#shared = {
      store: sharedStore,
      quotas: new Quotas(sharedStore, quotas),
      slots,
      processId,
      newLease: () => `${processId}:${(leases += 1)}`,
    };
  }

  acquire(acquisition: Acquisition): Promise<Release> {
    const key = `${acquisition.campaignId}:${acquisition.pool}`;
    const queue = this.#queues.get(key) ?? new PoolQueue(this.#shared, acquisition, () => this.#queues.delete(key));
    this.#queues.set(key, queue);
    return queue.enter(acquisition);
  }

  observe(observation: Observation): void {
    this.#shared.quotas.observe(observation);
  }
}

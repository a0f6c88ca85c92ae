import type { OperationId } from "../../generated/facts.ts";
import type { Quotas, Windows } from "../limiter/Quotas.ts";
import type { Acquisition, Release } from "../transport/limiter.ts";
import type { SharedStore } from "./SharedStore.ts";
import type { PoolId } from "./Store.ts";
import { Leases, leaseMsFor } from "./Leases.ts";
import { Sleep } from "./Sleep.ts";
import { type WaitingCall, WaitingCalls } from "./WaitingCalls.ts";

/** What all queues of a limiter share. */
export interface Shared {
  readonly store: SharedStore;
  readonly quotas: Quotas;
  readonly slots: boolean;
  /** Names this process in the store. */
  readonly processId: string;
  readonly newLease: () => string;
}

/** How soon the first in the store's line asks again, and who stands far behind. */
const shortestPauseMs = 25;
const longestPauseMs = 400;

/**
 * The calls of one campaign and pool that wait in this process, first in, first out. However many they are, one question
 * at a time is put to the store, for calls of one operation. Those whose quota is used up step aside.
 */
export class PoolQueue {
  readonly #shared: Shared;
  readonly #onIdle: () => void;
  readonly #waiting = new WaitingCalls();
  readonly #leases: Leases;
  readonly #fullUntil = new Map<OperationId, number>();
  readonly #sleep = new Sleep();
  #isAsking = false;

  constructor(shared: Shared, id: PoolId, onIdle: () => void) {
    this.#shared = shared;
    this.#onIdle = onIdle;
    this.#leases = new Leases((lease, ms) => {
      if (shared.slots) shared.store.hold(id, lease, ms);
    });
  }

  /** Resolves when the attempt may begin. */
  enter(acquisition: Acquisition): Promise<Release> {
    const entered = this.#waiting.add(acquisition, () => {
      this.#sleep.end();
    });
    this.#sleep.end();
    void this.#askForAll();
    return entered;
  }

  async #askForAll(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    // Calls made in the same turn are asked for together.
    await Promise.resolve();
    while (this.#waiting.size > 0) {
      this.#sleep.begin();
      // After the longest pause the windows are looked at anew: Market's clock may have been set.
      if (!(await this.#sleep.pause(await this.#askOnce()))) this.#fullUntil.clear();
    }
    this.#isAsking = false;
    this.#endIfIdle();
  }

  /** Puts one question to the store. Returns how many milliseconds to wait before the next. */
  async #askOnce(): Promise<number> {
    const { store, quotas, slots, processId, newLease } = this.#shared;
    const { batch, waitMs } = this.#waiting.next(this.#leases.held.size, this.#msToWait.bind(this));
    const [first] = batch;
    if (!first) return waitMs;
    const { campaignId, pool, operation, parallel, since } = first;
    const windows = quotas.windows(first);
    const undos: (() => void)[] = [];
    while (undos.length < batch.length && quotas.waitMs(first) <= 0) undos.push(quotas.take(first));
    const leases = undos.map(newLease);
    const leaseMs = Math.max(...batch.map(({ attemptMs }) => leaseMsFor(attemptMs)));
    const request = { campaignId, pool, parallel: slots ? parallel : 0, processId, windows, leases, leaseMs };
    const waitedMs = performance.now() - since;
    try {
      const { taken, full, ahead } = await store.take({ ...request, waitedMs, held: this.#leases.held });
      for (const undo of undos.slice(taken)) undo();
      for (const [place, lease] of leases.slice(0, taken).entries()) {
        const waiting = batch[place];
        if (waiting && this.#waiting.has(waiting)) {
          windows.counted();
          this.#admit(waiting, lease);
        } else this.#giveBack(first, lease, windows);
      }
      if (full !== undefined) this.#fullUntil.set(operation, performance.now() + windows.endsIn(full));
      if (taken > 0 || full !== undefined) return 0;
      return Math.min(shortestPauseMs * (1 + ahead), longestPauseMs);
    } catch (error) {
      for (const undo of undos) undo();
      for (const { fail } of batch) fail(error as Error);
      return 0;
    }
  }

  #msToWait(waiting: WaitingCall): number {
    const fullUntil = this.#fullUntil.get(waiting.operation) ?? 0;
    return Math.max(this.#shared.quotas.waitMs(waiting), fullUntil - performance.now());
  }

  #admit({ attemptMs, admit }: WaitingCall, lease: string): void {
    const end = this.#leases.begin(lease, attemptMs);
    admit(({ answered }) => {
      end(answered);
      this.#sleep.end();
      this.#endIfIdle();
    });
  }

  /** The call ended while the store was asked: it is not made and must not count. */
  #giveBack(id: PoolId, lease: string, { names, lifeMs }: Windows): void {
    const { store, slots } = this.#shared;
    if (slots) store.hold(id, lease, 0);
    for (const name of names) store.giveBack(name, lifeMs);
  }

  #endIfIdle(): void {
    if (!this.#isAsking && this.#leases.held.size === 0) this.#onIdle();
  }
}

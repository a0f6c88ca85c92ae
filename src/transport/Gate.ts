import type { Lifetime } from "./Lifetime.ts";

interface WaitingCall {
  readonly limit: number;
  readonly admit: () => void;
}

interface PoolState {
  active: number;
  /** By ascending number: removing an item from an array of thousands would move all that follow it. */
  readonly waiting: Map<number, WaitingCall>;
  /** The lowest number that may still be waiting. */
  first: number;
  /** How many have waited so far; the next number. */
  count: number;
  /** Called when the last call has left. */
  readonly close: () => void;
}

/** Thrown when as many calls as may wait are already waiting. */
export class GateFull extends Error {}

/** A call that asks for a slot. Every campaign has pools of its own. */
interface Entrant {
  readonly name: string;
  readonly campaignId: number | bigint;
  readonly limit: number;
  readonly maxQueue: number;
  readonly lifetime: Lifetime;
}

function admitNext(pool: PoolState): void {
  const { waiting } = pool;
  for (; waiting.size > 0; pool.first += 1) {
    const next = waiting.get(pool.first);
    if (!next) continue;
    if (pool.active >= next.limit) return;
    waiting.delete(pool.first);
    pool.active += 1;
    next.admit();
  }
  if (pool.active === 0) pool.close();
}

async function wait(pool: PoolState, { limit, lifetime }: Entrant, release: () => void): Promise<() => void> {
  const number = pool.count;
  pool.count += 1;
  const admission = new Promise<void>((admit) => {
    pool.waiting.set(number, { limit, admit });
  });
  // Leave the queue at once: a caller often aborts a call and makes the next right away. The slot is released below.
  lifetime.whenOver(() => {
    if (pool.waiting.delete(number)) pool.active += 1;
  });
  try {
    await lifetime.race(admission);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Limits the calls in flight, first come, first served. Our own, because a waiting call must be able to leave the queue
 * at once and without a trace, which the small libraries (p-limit, p-queue) do not offer.
 */
export class Gate {
  // Two levels, because building a combined key takes longer than two lookups. Names are few and stay.
  readonly #pools = new Map<string, Map<number | bigint, PoolState>>();

  #poolOf({ name, campaignId }: Entrant): PoolState {
    const pools = this.#pools.get(name) ?? new Map<number | bigint, PoolState>();
    const existing = pools.get(campaignId);
    if (existing) return existing;
    this.#pools.set(name, pools);
    const pool: PoolState = {
      active: 0,
      waiting: new Map(),
      first: 0,
      count: 0,
      close: () => pools.delete(campaignId),
    };
    pools.set(campaignId, pool);
    return pool;
  }

  /** Resolves to the function that frees the slot, as soon as there is one. */
  async enter(entrant: Entrant): Promise<() => void> {
    const pool = this.#poolOf(entrant);
    const release = (): void => {
      pool.active -= 1;
      admitNext(pool);
    };
    if (pool.active < entrant.limit && pool.waiting.size === 0) {
      pool.active += 1;
      return release;
    }
    if (pool.waiting.size >= entrant.maxQueue) throw new GateFull();
    return wait(pool, entrant, release);
  }
}

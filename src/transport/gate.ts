import type { Lifetime } from "./lifetime.ts";

interface Waiting {
  readonly limit: number;
  readonly admit: () => void;
}

/** Frees a place. */
export type Release = () => void;

interface Pool {
  active: number;
  /** By numbers that rise: of a list of thousands each that leaves would move all that come after. */
  readonly waiting: Map<number, Waiting>;
  /** The lowest number that may be waiting. */
  first: number;
  /** How many have ever waited. */
  count: number;
  /** Called when no one is in it any more. */
  readonly close: () => void;
}

/** Who comes to which pool: pools of one name are apart by campaign. */
interface Entrant {
  readonly name: string;
  readonly campaignId: number | bigint;
  readonly limit: number;
  readonly maxQueue: number;
  readonly lifetime: Lifetime;
}

function admitNext(pool: Pool): void {
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

async function wait(pool: Pool, { limit, lifetime }: Entrant, release: Release): Promise<Release> {
  const number = pool.count;
  pool.count += 1;
  const admission = new Promise<void>((admit) => {
    pool.waiting.set(number, { limit, admit });
  });
  // Out of the line at once: who aborts a call often makes the next one in the same breath. It leaves the place below.
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
 * Lets no more calls in at once than their limit, first come, first served. Ours, because a waiting call must be able
 * to leave the queue at once and without a trace, which the small libraries (p-limit, p-queue) do not offer.
 */
export class Gate {
  // Not by one key: to write it takes longer than to look twice. There are few names, so theirs stay.
  readonly #pools = new Map<string, Map<number | bigint, Pool>>();

  #poolOf({ name, campaignId }: Entrant): Pool {
    const pools = this.#pools.get(name) ?? new Map<number | bigint, Pool>();
    const found = pools.get(campaignId);
    if (found) return found;
    this.#pools.set(name, pools);
    const pool: Pool = { active: 0, waiting: new Map(), first: 0, count: 0, close: () => pools.delete(campaignId) };
    pools.set(campaignId, pool);
    return pool;
  }

  /**
   * Gives the function that frees the place: at once where there is one, most often, or when its turn has come; nothing
   * when `maxQueue` wait already.
   */
  enter(entrant: Entrant): Release | Promise<Release> | undefined {
    const pool = this.#poolOf(entrant);
    const release = (): void => {
      pool.active -= 1;
      admitNext(pool);
    };
    if (pool.active < entrant.limit && pool.waiting.size === 0) {
      pool.active += 1;
      return release;
    }
    if (pool.waiting.size >= entrant.maxQueue) return undefined;
    return wait(pool, entrant, release);
  }
}

import type { Windows } from "../limiter/Quotas.ts";
import { isReady, type RedisClient, runScript } from "./runScript.ts";
import { count, hold, take } from "./scripts.ts";

/** A pool of slots: every campaign has its own. */
export interface PoolId {
  readonly campaignId: number | bigint;
  readonly pool: string;
}

/** What one process asks for: calls of one operation. */
export interface BatchRequest extends PoolId {
  /** The slots of the pool; 0 if they are not shared. */
  readonly parallel: number;
  readonly processId: string;
  /** How long its first call has waited. */
  readonly waitedMs: number;
  readonly windows: Pick<Windows, "names" | "limit" | "lifeMs">;
  /** One for each call. */
  readonly leases: readonly string[];
  readonly leaseMs: number;
  /** The leases of the calls in flight, with the moment of `performance.now()` at which each ends. */
  readonly held: ReadonlyMap<string, number>;
}

/** What has become of a request. */
export interface BatchResult {
  /** How many calls may be made: the first of those that were wanted. */
  readonly taken: number;
  /** The place of a window that is full. */
  readonly full?: number;
  /** How many processes are ahead, if a slot was missing. */
  readonly ahead: number;
  /** The counts of the windows, if calls were taken. */
  readonly counts: readonly number[];
}

/** Where processes share their slots and quotas. */
export interface Store {
  isReady(): boolean;
  take(request: BatchRequest): Promise<BatchResult>;
  /** Keeps a lease for so long from now; 0 ends it. */
  hold(id: PoolId, lease: string, ms: number): Promise<unknown>;
  /** Adds calls to a window's count. Resolves to the new count. */
  count(window: string, calls: number, lifeMs: number): Promise<number>;
}

/** After this time without a question a process counts as gone: longer than its pauses and a slow round trip together. */
const goneAfterMs = 1_500;

/** Redis or Valkey. The keys of a campaign have one hash tag, so that they lie on one node of a cluster. */
export class RedisStore implements Store {
  readonly #client: RedisClient;
  readonly #prefix: string;

  constructor(client: RedisClient, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
  }

  isReady(): boolean {
    return isReady(this.#client);
  }

  async take({
    campaignId,
    pool,
    parallel,
    processId,
    waitedMs,
    windows,
    ...request
  }: BatchRequest): Promise<BatchResult> {
    const { leases, leaseMs, held } = request;
    const now = performance.now();
    const heldLeases = [...held]
      .filter(([, endsAt]) => parallel > 0 && endsAt > now)
      .flatMap(([lease, endsAt]) => [lease, Math.ceil(endsAt - now)]);
    const keys = ["leases", "line", "askers"].map((name) => this.#key(`${campaignId}:${pool}:${name}`));
    const [taken = 0, full = 0, ahead = 0, ...counts] = (await runScript(
      this.#client,
      take,
      [...keys, ...windows.names.map((name) => this.#key(name))],
      [
        ...[parallel, processId, Math.round(waitedMs), goneAfterMs, windows.limit, windows.lifeMs, leaseMs],
        ...[leases.length, ...leases, ...heldLeases],
      ],
    )) as number[];
    return { taken, ahead, counts, ...(full > 0 && { full: full - 1 }) };
  }

  hold({ campaignId, pool }: PoolId, lease: string, ms: number): Promise<unknown> {
    return runScript(this.#client, hold, [this.#key(`${campaignId}:${pool}:leases`)], [lease, ms]);
  }

  async count(window: string, calls: number, lifeMs: number): Promise<number> {
    return Number(await runScript(this.#client, count, [this.#key(window)], [calls, lifeMs]));
  }

  /** `campaign:rest` becomes `prefix:{campaign}:rest`. */
  #key(name: string): string {
    const [campaign = "", ...rest] = name.split(":");
    return [this.#prefix, `{${campaign}}`, ...rest].join(":");
  }
}

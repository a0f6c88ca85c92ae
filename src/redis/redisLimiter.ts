import { isRecord } from "../isRecord.ts";
import { misuse } from "../options/misuse.ts";
import { shownName } from "../shownName.ts";
import { Pacer } from "../limiter/pacer.ts";
import type { Limiter } from "../transport/limiter.ts";
import { RedisCounter, type WhenDown } from "./redisCounter.ts";

/** Where the counts are kept. */
export interface RedisLimiterOptions {
  /**
   * Your own client of a Redis or a Valkey, connected or connecting: ioredis, iovalkey, or node-redis 4 and later. It is
   * neither connected nor closed here.
   */
  readonly client: object;
  /**
   * What the keys begin with. Processes that use the same one share their quotas.
   *
   * @defaultValue `"yandex-market-orders"`
   */
  readonly prefix?: string | undefined;
  /**
   * While the store does not answer (within 500 ms; the first calls wait 2 s for it): `"local"` lets each process keep
   * the quota by itself, on from the last shared count, and add what it counted when the store is back: meanwhile many
   * together can meet a 420; `"error"` fails the call with a `LimiterError`, `not-sent`.
   *
   * @defaultValue `"local"`
   */
  readonly whenDown?: WhenDown | undefined;
}

const names = ["client", "prefix", "whenDown"];

/**
 * A limiter that keeps the calls of many processes below Market's quotas together, counted in a Redis or a Valkey by
 * `rate-limiter-flexible` (an optional peer). Give one to each client that shares the quotas of the same campaigns;
 * calls in flight are split by the option `concurrency`.
 *
 * @throws ConfigurationError when an option cannot be used
 */
export function redisLimiter(options: RedisLimiterOptions): Limiter {
  const given: unknown = options;
  if (!isRecord(given)) throw misuse("client", "is missing: redisLimiter({ client })");
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw misuse(shownName(unknown), `is not an option of redisLimiter; there are ${names.join(", ")}`);
  const { client, prefix = "yandex-market-orders", whenDown = "local" } = given;
  // The road to the scripts of both families; ioredis and iovalkey define commands, node-redis evaluates.
  const defines = isRecord(client) && typeof client["defineCommand"] === "function";
  if (!isRecord(client) || (!defines && typeof client["eval"] !== "function")) {
    throw misuse("client", "must be a connected client of ioredis, iovalkey or node-redis");
  }
  if (typeof prefix !== "string" || prefix === "") throw misuse("prefix", "must be a string that is not empty");
  if (whenDown !== "local" && whenDown !== "error") throw misuse("whenDown", "must be local or error");
  return new Pacer(new RedisCounter({ storeClient: client, keyPrefix: prefix, useRedisPackage: !defines }, whenDown));
}

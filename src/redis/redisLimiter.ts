import { isRecord } from "../isRecord.ts";
import { misuse } from "../options/misuse.ts";
import { shownName } from "../shownName.ts";
import { Pacer } from "../limiter/pacer.ts";
import type { Limiter } from "../transport/limiter.ts";
import { RedisCounter, type WhenDown } from "./redisCounter.ts";

/** The options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /**
   * Your own Redis or Valkey client, connected or connecting: ioredis, iovalkey, or node-redis 4 and later. The limiter
   * neither connects nor closes it.
   */
  readonly client: object;
  /**
   * The prefix of the keys. Processes that use the same prefix share their quotas.
   *
   * @defaultValue `"yandex-market-orders"`
   */
  readonly prefix?: string | undefined;
  /**
   * What to do while the store does not answer within 500 ms (2 s for the first calls). `"local"`: each process keeps
   * counting from the last shared count and adds its calls once the store is back; meanwhile several processes together
   * may run into a 420. `"error"`: the call fails with a `LimiterError`, `not-sent`.
   *
   * @defaultValue `"local"`
   */
  readonly whenDown?: WhenDown | undefined;
}

const names = ["client", "prefix", "whenDown"];

/**
 * Creates a limiter that keeps several processes together below Market's quotas, counting in Redis or Valkey with
 * `rate-limiter-flexible` (an optional peer dependency). Give one to every client that shares the quotas of a campaign.
 * Parallel requests are divided with the option `concurrency`.
 *
 * @throws ConfigurationError if an option is not valid
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

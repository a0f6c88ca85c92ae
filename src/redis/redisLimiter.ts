import { isRecord } from "../isObject.ts";
import { invalidOption } from "../errors/invalidOption.ts";
import { shownName } from "../shownName.ts";
import { WindowLimiter } from "../limiter/WindowLimiter.ts";
import type { Limiter } from "../transport/limiter.ts";
import { RedisCounter, type WhenDown } from "./RedisCounter.ts";

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
  if (!isRecord(given)) throw invalidOption("client", "is missing: redisLimiter({ client })");
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw invalidOption(shownName(unknown), `is not an option of redisLimiter; the options are ${names.join(", ")}`);
  const { client, prefix = "yandex-market-orders", whenDown = "local" } = given;
  // How scripts are run: ioredis and iovalkey define commands, node-redis uses `eval`.
  const defines = isRecord(client) && typeof client["defineCommand"] === "function";
  if (!isRecord(client) || (!defines && typeof client["eval"] !== "function")) {
    throw invalidOption("client", "must be an ioredis, iovalkey or node-redis client");
  }
  if (typeof prefix !== "string" || prefix === "") throw invalidOption("prefix", "must be a non-empty string");
  if (whenDown !== "local" && whenDown !== "error") throw invalidOption("whenDown", "must be local or error");
  return new WindowLimiter(
    new RedisCounter({ storeClient: client, keyPrefix: prefix, useRedisPackage: !defines }, whenDown),
  );
}

import { isRecord } from "../isObject.ts";
import { withoutPrototype } from "../prototype.ts";
import { invalidOption } from "../errors/ConfigurationError.ts";
import { refuseUnknownOption } from "../limiter/refuseUnknownOption.ts";
import type { Limiter } from "../transport/limiter.ts";
import { SharedLimiter } from "./SharedLimiter.ts";
import type { RedisClient } from "./runScript.ts";
import type { WhenDown } from "./SharedStore.ts";
import { RedisStore } from "./Store.ts";

/** The options of `redisLimiter`. */
export interface RedisLimiterOptions {
  /**
   * Your own Redis or Valkey client, connected or connecting: ioredis, iovalkey, or node-redis 4 and later, of a cluster
   * too. The limiter neither connects nor closes it.
   */
  readonly client: object;
  /**
   * The prefix of the keys. Processes that use the same prefix share their slots and quotas.
   *
   * @defaultValue `"yandex-market-orders"`
   */
  readonly prefix?: string | undefined;
  /**
   * What to do while the store does not answer within 500 ms (2 s for the first calls). `"local"`: each process keeps
   * within the limits by itself, counting from the last shared count, and adds its calls once the store is back; meanwhile
   * several processes together may run into a 420. `"error"`: the call fails with a `LimiterError`, `not-sent`.
   *
   * @defaultValue `"local"`
   */
  readonly whenDown?: WhenDown | undefined;
  /**
   * `false` shares the quotas alone: then divide the parallel requests among the processes with the client's option
   * `concurrency`.
   *
   * @defaultValue `true`
   */
  readonly slots?: boolean | undefined;
}

const names = ["client", "prefix", "whenDown", "slots"];

/** ioredis and iovalkey define commands, node-redis does not. */
const isClient = (value: unknown): value is RedisClient =>
  isRecord(value) && ["defineCommand", "eval"].some((name) => typeof value[name] === "function");

/**
 * Creates a limiter that keeps all processes with the same store and prefix within Market's limits: the parallel requests
 * of each campaign, and its quotas. A call waits for both in the store, without an option `concurrency`. The slot of an
 * attempt is a lease, so that a killed process gives it back after `timeout` and 5 s. Give one limiter to every client of
 * a process that calls the same campaigns.
 *
 * @throws ConfigurationError if an option is not valid
 */
export function redisLimiter(options: RedisLimiterOptions): Limiter {
  const given: unknown = options;
  if (!isRecord(given)) throw invalidOption("client", "is missing: redisLimiter({ client })");
  refuseUnknownOption("redisLimiter", given, names);
  const { client, prefix = "yandex-market-orders", whenDown = "local", slots = true } = withoutPrototype(given);
  if (!isClient(client)) throw invalidOption("client", "must be an ioredis, iovalkey or node-redis client");
  if (typeof prefix !== "string" || prefix === "") throw invalidOption("prefix", "must be a non-empty string");
  if (whenDown !== "local" && whenDown !== "error") throw invalidOption("whenDown", "must be local or error");
  if (typeof slots !== "boolean") throw invalidOption("slots", "must be true or false");
  return new SharedLimiter(new RedisStore(client, prefix), whenDown, slots);
}

import type { Limiter } from "../transport/limiter.ts";
import { LocalCounter } from "./LocalCounter.ts";
import { WindowLimiter } from "./WindowLimiter.ts";

/**
 * Creates a limiter that keeps this process below Market's quotas, per campaign and operation. It learns from
 * `X-RateLimit-Resource-*` and from 420: when one call is told to wait, all calls of that campaign and operation wait.
 * 1 % of each quota stays in reserve. For several processes, use `redisLimiter` from `yandex-market-orders/redis`.
 *
 * @see https://yandex.ru/dev/market/partner-api/doc/en/concepts/limits
 */
export function quotaLimiter(): Limiter {
  return new WindowLimiter(new LocalCounter());
}

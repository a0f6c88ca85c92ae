import type { Limiter } from "../transport/limiter.ts";
import { LocalCounter } from "./localCounter.ts";
import { Pacer } from "./pacer.ts";

/**
 * A limiter that keeps the calls of this process below Market's quotas (10 000 an hour; delivery options 1 000 a
 * minute), per campaign and operation. It learns from `X-RateLimit-Resource-*` and from 420: when one call is told to
 * wait, all wait. 1 % of a quota stays in reserve. For many processes take `redisLimiter` of
 * `yandex-market-orders/redis`.
 *
 * @see https://yandex.ru/dev/market/partner-api/doc/en/concepts/limits
 */
export function quotaLimiter(): Limiter {
  return new Pacer(new LocalCounter());
}

import { invalidOption } from "../errors/ConfigurationError.ts";
import { isObject, isRecord } from "../isObject.ts";
import { fieldOf } from "../prototype.ts";
import { notify } from "../transport/hooks.ts";
import type { Limiter } from "../transport/limiter.ts";
import type { Counter } from "./counter.ts";
import { LocalCounter } from "./LocalCounter.ts";
import { refuseUnknownOption } from "./refuseUnknownOption.ts";
import { WindowLimiter } from "./WindowLimiter.ts";

/** The options of `quotaLimiter`. */
export interface QuotaLimiterOptions {
  /**
   * Counts the calls for several processes in a store of your own.
   *
   * @defaultValue this process counts its own calls
   */
  readonly counter?: Counter | undefined;
}

const isCounter = (value: unknown): value is Counter =>
  isObject(value) && ["take", "giveBack", "close"].every((name) => typeof fieldOf(value, name) === "function");

/** The same counter, held to its result, and with failures of what is not awaited kept away from the call. */
function careful(counter: Counter): Counter {
  const quiet =
    (name: "giveBack" | "close"): Counter["close"] =>
    (...args) => {
      notify(
        () => counter[name](...args),
        () => undefined,
      );
    };
  return {
    async take(...args) {
      const isCounted: unknown = await counter.take(...args);
      // A forgotten return would make each call wait for a window that is never full.
      if (typeof isCounted !== "boolean") throw new TypeError("take must resolve to true or false");
      return isCounted;
    },
    giveBack: quiet("giveBack"),
    close: quiet("close"),
  };
}

/**
 * Creates a limiter that keeps this process below Market's quotas, per campaign and operation; with a `counter`, all
 * processes that share it. It learns from `X-RateLimit-Resource-*` and from 420: when one call is told to wait, all calls
 * of that campaign and operation wait. 1 % of each quota stays in reserve. To share the slots too, use `redisLimiter` from
 * `yandex-market-orders/redis`.
 *
 * @throws ConfigurationError if an option is not valid
 * @see https://yandex.ru/dev/market/partner-api/doc/en/concepts/limits
 */
export function quotaLimiter(options: QuotaLimiterOptions = {}): Limiter {
  const given: unknown = options;
  // A counter by itself is the likely mistake, and would be taken for options without one.
  if (!isRecord(given) || isCounter(given)) throw invalidOption("counter", "is a field: quotaLimiter({ counter })");
  refuseUnknownOption("quotaLimiter", given, ["counter"]);
  const counter = fieldOf(given, "counter");
  if (counter === undefined) return new WindowLimiter(new LocalCounter());
  if (!isCounter(counter))
    throw invalidOption("counter", "must be an object with the functions take, giveBack and close");
  return new WindowLimiter(careful(counter));
}

import { facts } from "../../generated/facts.ts";
import { readRefusal, readWait } from "../response/rateLimit.ts";
import type { MarketError } from "../errors/MarketError.ts";
import { ConnectionError } from "../errors/ConnectionError.ts";
import { RateLimitError } from "../errors/RateLimitError.ts";
import { TimeoutError } from "../errors/TimeoutError.ts";
import { UnexpectedResponseError } from "../errors/UnexpectedResponseError.ts";
import type { Call } from "./call.ts";
import { clock } from "./clock.ts";

const firstPauseMs = 500;
const longestPauseMs = 8_000;

type FailedAttempt = Pick<Call, "operation" | "status" | "headers">;

const isRateLimit = (status: number | undefined): boolean => status === 420 || status === 429;
const isServerError = (status = 0): boolean => status >= 500;

/**
 * Whether a failed attempt may be retried: always if Market refused it for its rate or never saw it; with an unknown
 * outcome only if doing the work twice has the same effect as doing it once.
 */
export function mayRetry(error: MarketError, { operation, status }: FailedAttempt): boolean {
  if (isRateLimit(status)) return true;
  const { repeatable } = facts[operation];
  if (error instanceof ConnectionError)
    return (
      !Object.hasOwn(error, "digest") && (repeatable || error.outcome === "not-sent" || error.outcome === "refused")
    );
  if (!repeatable) return false;
  if (error instanceof UnexpectedResponseError) return error.reason === "truncated";
  // A body that stalls changes nothing about what its status allows.
  return isServerError(status) || (error instanceof TimeoutError && (error.phase === "request" || status === 200));
}

/** Milliseconds the server asked to wait, if it did: Market with a 420, a gateway in front of it with a 503. */
export function askedToWait(error: MarketError, { status, headers }: FailedAttempt): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfterMs;
  if (isRateLimit(status)) return readRefusal(headers(), "", Date.now()).retryAfterMs;
  return isServerError(status) ? readWait(headers(), Date.now()) : undefined;
}

/**
 * Milliseconds until the next attempt: at least what the server asked for, otherwise a random part of a span that
 * doubles each time (full jitter, so that many clients do not return together).
 */
export function delayBefore(attempt: number, askedMs: number | undefined, random = clock.random): number {
  const span = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  const jitter = random() * span;
  return askedMs === undefined ? jitter : askedMs + jitter / 4;
}

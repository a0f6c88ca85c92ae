import { facts, type OperationId } from "../../generated/facts.ts";
import { readWait } from "../answer/rateLimit.ts";
import type { MarketError } from "../errors/MarketError.ts";
import { ConnectionError } from "../errors/ConnectionError.ts";
import { RateLimitError } from "../errors/RateLimitError.ts";
import { ServerError } from "../errors/ServerError.ts";
import { TimeoutError } from "../errors/TimeoutError.ts";
import { UnexpectedResponseError } from "../errors/UnexpectedResponseError.ts";

const firstPauseMs = 500;
const longestPauseMs = 8_000;

/**
 * Whether a failed attempt may be retried: always if Market refused it for its rate or never saw it; with an unknown
 * outcome only if doing the work twice has the same effect as doing it once.
 */
export function mayRetry(error: MarketError, operation: OperationId): boolean {
  if (error instanceof RateLimitError) return true;
  const { repeatable } = facts[operation];
  if (error instanceof ConnectionError)
    return repeatable || error.outcome === "not-sent" || error.outcome === "refused";
  if (!repeatable) return false;
  if (error instanceof UnexpectedResponseError) return error.reason === "truncated";
  return (
    error instanceof ServerError ||
    (error instanceof TimeoutError && (error.phase === "request" || error.phase === "body"))
  );
}

/** Milliseconds the server asked to wait, if it did: Market with a 420, a gateway in front of it with a 503. */
export function askedToWait(error: MarketError): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfterMs;
  return error instanceof ServerError ? readWait(error.headers, Date.now()) : undefined;
}

/**
 * Milliseconds until the next attempt: at least what the server asked for, otherwise a random part of a span that
 * doubles each time (full jitter, so that many clients do not return together).
 */
export function delayBefore(attempt: number, askedMs: number | undefined, random: () => number = Math.random): number {
  const span = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  const jitter = random() * span;
  return askedMs === undefined ? jitter : askedMs + jitter / 4;
}

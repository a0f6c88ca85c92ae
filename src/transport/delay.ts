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
 * Whether an attempt that failed so may be followed by another. One that Market refused for its rate, or that it never
 * saw, always; one of unknown outcome only where doing the work twice is the same as doing it once.
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

/** Milliseconds that the server asked to wait, if it did: Market after a 420, a gateway before it with a 503. */
export function askedToWait(error: MarketError): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfterMs;
  return error instanceof ServerError ? readWait(error.headers, Date.now()) : undefined;
}

/**
 * Milliseconds until the next attempt: what the server asked for, never less, or a random share of a span that doubles
 * (full jitter, so that many clients do not come back together).
 */
export function delayBefore(attempt: number, askedMs: number | undefined, random: () => number = Math.random): number {
  const span = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  const jitter = random() * span;
  return askedMs === undefined ? jitter : askedMs + jitter / 4;
}

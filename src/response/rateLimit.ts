import type { RateLimit } from "../errors/rateLimit.ts";
import type { RateLimitError, RateLimitKind } from "../errors/RateLimitError.ts";

// The latest time that a Date can hold. A longer wait is cut to it, not ignored.
const latestDate = 8.64e15;

function readCount(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Reads an HTTP date. The weekday is ignored, because Market's can be wrong. */
export function readDate(text: string | null): Date | undefined {
  const [, stamp] = /^(?:[A-Za-z]+,\s*)?(\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT)$/.exec(text ?? "") ?? [];
  if (stamp === undefined) return undefined;
  const date = new Date(stamp);
  // A day that the month does not have would roll over into the next month.
  return date.toUTCString().slice(5).toLowerCase() === stamp.padStart(24, "0").toLowerCase() ? date : undefined;
}

/** Reads the quota figures of a response; nothing if there are none. */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const limit = readCount(headers.get("X-RateLimit-Resource-Limit"));
  const remaining = readCount(headers.get("X-RateLimit-Resource-Remaining"));
  const until = readDate(headers.get("X-RateLimit-Resource-Until"));
  if (limit === undefined && remaining === undefined && until === undefined) return undefined;
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(until !== undefined && { until }),
  };
}

function kindOf(text: string, rateLimit: RateLimit | undefined): RateLimitKind {
  if (/\bparallel\b/i.test(text)) return "parallel";
  if (/\brequests? per\b/i.test(text) || rateLimit?.until !== undefined) return "quota";
  return "unknown";
}

/** The current time by the server's clock, if stated: the local clock may be wrong. */
const nowOf = (headers: Headers, localNow: number): number => readDate(headers.get("Date"))?.getTime() ?? localNow;

/** Reads `Retry-After`, which is a number of seconds or a date. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("Retry-After");
  return value !== null && /^\d+$/.test(value)
    ? Math.min(now + Number(value) * 1000, latestDate)
    : readDate(value)?.getTime();
}

/** Milliseconds that `Retry-After` asks to wait, if that time is in the future. */
export function readWait(headers: Headers, localNow: number): number | undefined {
  const now = nowOf(headers, localNow);
  const moment = readRetryAfter(headers, now) ?? now;
  return moment > now ? moment - now : undefined;
}

/** Reads which limit was exceeded and how long to wait from the headers and the text; a past time counts as none. */
export function readRefusal(
  headers: Headers,
  text: string,
  localNow: number,
): Pick<RateLimitError, "kind" | "resetAt" | "retryAfterMs"> {
  const rateLimit = readRateLimit(headers);
  const now = nowOf(headers, localNow);
  const kind = kindOf(text, rateLimit);
  const until = kind === "parallel" ? undefined : rateLimit?.until?.getTime();
  const latest = Math.max(readRetryAfter(headers, now) ?? now, until ?? now);
  return latest > now ? { kind, resetAt: new Date(latest), retryAfterMs: latest - now } : { kind };
}

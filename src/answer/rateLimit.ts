import type { RateLimit } from "../errors/rateLimit.ts";
import type { RateLimitKind } from "../errors/RateLimitError.ts";

/** What a 420 or 429 asks of the caller. */
export interface RateLimitRefusal {
  readonly kind: RateLimitKind;
  readonly resetAt?: Date | undefined;
  readonly retryAfterMs?: number | undefined;
}

// A Date holds no moment beyond this one. Who asks for more than that is not to be hurried.
const latestDate = 8.64e15;

function readCount(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** An HTTP date. The weekday is not looked at: Market's can be wrong. */
export function readDate(text: string | null): Date | undefined {
  const [, stamp] = /^(?:[A-Za-z]+,\s*)?(\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT)$/.exec(text ?? "") ?? [];
  if (stamp === undefined) return undefined;
  const date = new Date(stamp);
  // A day that the month does not have would roll over into the next one.
  return date.toUTCString().slice(5).toLowerCase() === stamp.padStart(24, "0").toLowerCase() ? date : undefined;
}

/** The quota figures of an answer, or nothing when it carries none. */
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

/** When an answer was written by its own clock: the local one may be off. */
const nowOf = (headers: Headers, localNow: number): number => readDate(headers.get("Date"))?.getTime() ?? localNow;

/** The moment that `Retry-After` names, in seconds or as a date. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const asked = headers.get("Retry-After");
  return asked !== null && /^\d+$/.test(asked)
    ? Math.min(now + Number(asked) * 1000, latestDate)
    : readDate(asked)?.getTime();
}

/** Milliseconds that `Retry-After` asks to wait, if that is a time to come. */
export function readWait(headers: Headers, localNow: number): number | undefined {
  const now = nowOf(headers, localNow);
  const moment = readRetryAfter(headers, now) ?? now;
  return moment > now ? moment - now : undefined;
}

/** Which limit was met and how long to wait, by the headers and the text of the response; a past moment counts as none. */
export function readRefusal(headers: Headers, text: string, localNow: number): RateLimitRefusal {
  const rateLimit = readRateLimit(headers);
  const now = nowOf(headers, localNow);
  const kind = kindOf(text, rateLimit);
  const until = kind === "parallel" ? undefined : rateLimit?.until?.getTime();
  const latest = Math.max(readRetryAfter(headers, now) ?? now, until ?? now);
  return latest > now ? { kind, resetAt: new Date(latest), retryAfterMs: latest - now } : { kind };
}

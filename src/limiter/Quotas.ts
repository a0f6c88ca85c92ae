import { type OperationId, quotas as documented } from "../../generated/facts.ts";
import type { Acquisition, Observation } from "../transport/limiter.ts";
import type { Counter } from "./counter.ts";
import { BoundaryCalls } from "./BoundaryCalls.ts";
import { Backoff } from "./Backoff.ts";
import { ServerClock } from "./ServerClock.ts";
import { ReportedQuotas } from "./ReportedQuotas.ts";

export type QuotaTable = typeof documented;

export type QuotaId = Pick<Acquisition, "campaignId" | "operation">;

/** The windows that a call may arrive in if it is made now. */
export interface Windows {
  /** The names of their counts, oldest first. */
  readonly names: readonly string[];
  /** How many calls may be counted in each. */
  readonly limit: number;
  /** How long their counts must be kept. */
  readonly lifeMs: number;
  /** Milliseconds until the one at this place ends. */
  readonly endsIn: (place: number) => number;
  /** To be called when a call has been counted in all of them. */
  readonly counted: () => void;
}

/**
 * The part of each quota kept free for calls that take longer than `flightMs` to arrive and for the seller's other
 * programs: 10 of 1 000, and a campaign never has more calls in flight than that.
 */
const reserve = 0.01;
/** How long a call may take until the server counts it: token, connection, transfer. */
const flightMs = 1_000;
/** The longest that one response can make all calls wait: a day, whatever it says. */
const longestPauseMs = 86_400_000;
/** How many windows one response closes for all that share the counts; they learn of later ones by themselves. */
const maxClosed = 3;

const keyOf = ({ campaignId, operation }: QuotaId): string => `${campaignId}:${operation}`;

/** Its name tells the call that its deadline comes too soon. */
export function outOfTime(): Error {
  return Object.assign(new Error("The quota allows no call before the deadline"), { name: "TimeoutError" });
}

/**
 * What is known of the quotas per campaign and operation. Market's windows are aligned to its clock, so each has its own
 * count, and a call that may arrive in either of two counts in both until the `Date` of its response shows that it was
 * the earlier one.
 */
export class Quotas {
  readonly #counter: Pick<Counter, "giveBack" | "close">;
  readonly #quotas: QuotaTable;
  readonly #clock = new ServerClock();
  readonly #reported = new ReportedQuotas();
  readonly #backoff = new Backoff();
  readonly #boundaryCalls = new BoundaryCalls();
  readonly #limits = new Map<string, number>();

  constructor(counter: Pick<Counter, "giveBack" | "close">, quotas: QuotaTable = documented) {
    this.#counter = counter;
    this.#quotas = quotas;
  }

  /** Milliseconds that calls must wait, as far as responses tell; 0 or less if none. */
  waitMs(id: QuotaId): number {
    const key = keyOf(id);
    const backoffMs = this.#backoff.waitMs(key);
    if (backoffMs > 0) return backoffMs;
    const limit = this.#limitOf(key, id.operation);
    const now = this.#clock.earliest;
    return (this.#reported.exhaustedUntil(key, Math.floor(limit * reserve), now) ?? now) - now;
  }

  /** Takes a call from what Market reported to be left. Returns a function to undo this if the call is not made. */
  take(id: QuotaId): () => void {
    return this.#reported.take(keyOf(id));
  }

  windows(id: QuotaId): Windows {
    const key = keyOf(id);
    const { windowMs } = this.#quotas[id.operation];
    const limit = this.#limitOf(key, id.operation);
    const first = Math.floor(this.#clock.earliest / windowMs);
    const last = Math.floor((this.#clock.latest + flightMs) / windowMs);
    return {
      names: Array.from({ length: last - first + 1 }, (_, place) => `${key}:${first + place}`),
      limit: limit - Math.floor(limit * reserve),
      lifeMs: 2 * windowMs,
      endsIn: (place) => (first + place + 1) * windowMs - this.#clock.earliest,
      counted: () => {
        for (let window = first + 1; window <= last; window += 1) this.#boundaryCalls.add(key, window);
      },
    };
  }

  observe({ campaignId, operation, status, rateLimit, date, durationMs }: Observation): void {
    const key = keyOf({ campaignId, operation });
    const { requests, windowMs } = this.#quotas[operation];
    if (date) {
      this.#clock.learn(date, durationMs);
      const next = Math.floor(date.getTime() / windowMs) + 1;
      const early = this.#boundaryCalls.arrivedBefore(key, next, performance.now() - durationMs);
      if (early) void this.#counter.giveBack(`${key}:${next}`, 2 * windowMs);
    }
    const refused = status === 420 || status === 429;
    const left = rateLimit && (rateLimit.remaining ?? (refused ? 0 : undefined));
    const now = this.#clock.earliest;
    const first = Math.floor(now / windowMs);
    const end = rateLimit?.until?.getTime() ?? (first + 1) * windowMs;
    if (!refused) this.#backoff.accepted(key);
    // There is no figure, or none that explains the refusal.
    else if (left === undefined || left > 0 || end <= now) this.#backoff.refused(key);
    // A limit without an end of its window may be another one, such as that on parallel requests.
    if (rateLimit?.limit && rateLimit.until) {
      // Documented limits, the usual case, are not stored per campaign.
      if (rateLimit.limit === requests) this.#limits.delete(key);
      else this.#limits.set(key, rateLimit.limit);
    }
    if (left === undefined) return;
    this.#reported.learn(key, left, Math.min(end, now + longestPauseMs), now);
    if (left > 0) return;
    for (let window = first; (window + 1) * windowMs <= end && window < first + maxClosed; window += 1) {
      void this.#counter.close(`${key}:${window}`, (window - first + 2) * windowMs);
    }
  }

  #limitOf(key: string, operation: OperationId): number {
    return this.#limits.get(key) ?? this.#quotas[operation].requests;
  }
}

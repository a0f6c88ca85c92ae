import { type OperationId, quotas as documented } from "../../generated/facts.ts";
import type { Acquisition, Limiter, Observation } from "../transport/limiter.ts";
import type { Counter } from "./counter.ts";
import { BoundaryCalls } from "./BoundaryCalls.ts";
import { Backoff } from "./Backoff.ts";
import { ServerClock } from "./ServerClock.ts";
import { ReportedQuotas } from "./ReportedQuotas.ts";
import { wait } from "./wait.ts";

type Quotas = typeof documented;

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
const mostClosed = 3;

/** Its name tells the call that its deadline comes too soon. */
function outOfTime(): Error {
  const error = new Error("The quota allows no call before the deadline");
  error.name = "TimeoutError";
  return error;
}

/**
 * Keeps calls below a quota per campaign and operation. Market's windows are aligned to its clock, so each has its own
 * count, and a call that may arrive in either of two counts in both until the `Date` of its response shows that it was
 * the earlier one.
 */
export class WindowLimiter implements Limiter {
  readonly #counter: Counter;
  readonly #quotas: Quotas;
  readonly #clock = new ServerClock();
  readonly #reported = new ReportedQuotas();
  readonly #backoff = new Backoff();
  readonly #boundaryCalls = new BoundaryCalls();
  readonly #limits = new Map<string, number>();

  constructor(counter: Counter, quotas: Quotas = documented) {
    this.#counter = counter;
    this.#quotas = quotas;
  }

  async acquire({
    campaignId,
    operation,
    signal,
    msLeft,
  }: Pick<Acquisition, "campaignId" | "operation" | "signal" | "msLeft">): Promise<void> {
    const key = `${campaignId}:${operation}`;
    const endsAt = performance.now() + msLeft;
    for (;;) {
      signal.throwIfAborted();
      const waitMs = await this.#take(key, this.#quotas[operation], signal);
      if (waitMs === undefined) return;
      // Waiting in vain would only delay the error.
      if (performance.now() + waitMs > endsAt) throw outOfTime();
      await wait(waitMs, signal);
    }
  }

  observe({ campaignId, operation, status, rateLimit, date, durationMs }: Observation): void {
    const key = `${campaignId}:${operation}`;
    const { requests, windowMs } = this.#quotas[operation];
    if (date) {
      this.#clock.learn({ date, durationMs });
      const next = Math.floor(date.getTime() / windowMs) + 1;
      const early = this.#boundaryCalls.arrivedBefore(key, next, performance.now() - durationMs);
      if (early) this.#counter.giveBack(`${key}:${next}`, 2 * windowMs);
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
    if (left === undefined || end <= now) return;
    this.#reported.learn(key, left, Math.min(end, now + longestPauseMs), now);
    if (left > 0) return;
    for (let window = first; (window + 1) * windowMs <= end && window < first + mostClosed; window += 1) {
      this.#counter.close(`${key}:${window}`, (window - first + 2) * windowMs);
    }
  }

  /** Takes a call from the quota; otherwise returns how many milliseconds to wait before trying again. */
  async #take(
    key: string,
    { requests, windowMs }: Quotas[OperationId],
    signal: AbortSignal,
  ): Promise<number | undefined> {
    const backoffMs = this.#backoff.waitMs(key);
    if (backoffMs > 0) return backoffMs;
    const limit = this.#limits.get(key) ?? requests;
    const spare = Math.floor(limit * reserve);
    const exhaustedUntil = this.#reported.exhaustedUntil(key, spare, this.#clock.earliest);
    if (exhaustedUntil !== undefined) return exhaustedUntil - this.#clock.earliest;
    const untake = this.#reported.take(key);
    try {
      const fullFor = await this.#count(key, limit - spare, windowMs, signal);
      if (fullFor !== undefined) untake();
      return fullFor;
    } catch (error) {
      untake();
      throw error;
    }
  }

  /** Counts a call in each window it may arrive in; otherwise returns how many milliseconds one of them stays full. */
  async #count(key: string, limit: number, windowMs: number, signal: AbortSignal): Promise<number | undefined> {
    const first = Math.floor(this.#clock.earliest / windowMs);
    const last = Math.floor((this.#clock.latest + flightMs) / windowMs);
    const giveBack = (end: number): void => {
      for (let window = first; window < end; window += 1) this.#counter.giveBack(`${key}:${window}`, 2 * windowMs);
    };
    for (let window = first; window <= last; window += 1) {
      const taken = await this.#counter.take(`${key}:${window}`, limit, 2 * windowMs);
      if (taken) continue;
      giveBack(window);
      return (window + 1) * windowMs - this.#clock.earliest;
    }
    // The call ended while a slow store was counting it: it is not made and must not count.
    if (signal.aborted) giveBack(last + 1);
    signal.throwIfAborted();
    for (let window = first + 1; window <= last; window += 1) this.#boundaryCalls.add(key, window);
    return undefined;
  }
}

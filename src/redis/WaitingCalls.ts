import { outOfTime } from "../limiter/Quotas.ts";
import type { Acquisition, Release } from "../transport/limiter.ts";

export interface WaitingCall extends Acquisition {
  /** When it came and when its deadline comes, by `performance.now()`. */
  readonly since: number;
  readonly endsAt: number;
  readonly admit: (release: Release) => void;
  readonly fail: (error: Error) => void;
}

/** Calls of one campaign and pool that wait in this process, in the order in which they came. */
export class WaitingCalls {
  readonly #calls = new Set<WaitingCall>();

  get size(): number {
    return this.#calls.size;
  }

  has(waiting: WaitingCall): boolean {
    return this.#calls.has(waiting);
  }

  /** Resolves when the call is admitted; rejects when it fails or is aborted. */
  add(acquisition: Acquisition, onAbort: () => void): Promise<Release> {
    const { signal, msLeft } = acquisition;
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        signal.removeEventListener("abort", abort);
        this.#calls.delete(waiting);
      };
      const admit = (release: Release): void => {
        leave();
        resolve(release);
      };
      const fail = (error: Error): void => {
        leave();
        reject(error);
      };
      const abort = (): void => {
        fail(signal.reason as Error);
        onAbort();
      };
      const waiting: WaitingCall = { ...acquisition, since, endsAt: since + msLeft, admit, fail };
      this.#calls.add(waiting);
      signal.addEventListener("abort", abort);
      if (signal.aborted) abort();
    });
  }

  /**
   * The first calls that can go on, of one operation, beside so many in flight; none if all must wait for `waitMs`
   * milliseconds. Those whose deadline comes before that fail.
   */
  next(
    inFlight: number,
    msToWait: (waiting: WaitingCall) => number,
  ): { readonly batch: readonly WaitingCall[]; readonly waitMs: number } {
    const now = performance.now();
    const batch: WaitingCall[] = [];
    let soonest = Infinity;
    for (const waiting of this.#calls) {
      const { operation, concurrency, parallel, endsAt, fail } = waiting;
      const waitMs = msToWait(waiting);
      // Waiting in vain would only delay the error.
      if (waitMs > 0 && now + waitMs > endsAt) fail(outOfTime());
      else if (waitMs > 0) soonest = Math.min(soonest, waitMs);
      else if (batch[0] && batch[0].operation !== operation) continue;
      else if (batch.length < parallel && inFlight + batch.length < concurrency) batch.push(waiting);
      else break;
    }
    return { batch, waitMs: soonest };
  }
}

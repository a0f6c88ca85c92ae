/**
 * What is added to the time of an attempt: the time until it begins, and a late timer. An attempt without an answer keeps
 * its slot that long, since Market may still be at work.
 */
const marginMs = 5_000;
/** Attempts that may take longer renew their leases. */
const longestAttemptMs = 60_000;
const renewedLeaseMs = 20_000;
const renewAfterMs = 5_000;

/** How long a slot is taken for an attempt that may take this long. */
export const leaseMsFor = (attemptMs: number): number =>
  attemptMs > longestAttemptMs ? renewedLeaseMs : attemptMs + marginMs;

/** The leases of this process on the slots of one campaign and pool. */
export class Leases {
  /** When each ends, by `performance.now()`. */
  readonly held = new Map<string, number>();
  /** Keeps a lease in the store for so long from now; 0 ends it. */
  readonly #keep: (lease: string, ms: number) => void;

  constructor(keep: (lease: string, ms: number) => void) {
    this.#keep = keep;
  }

  /** To be called when the attempt begins. Returns what is to be called when it has ended. */
  begin(lease: string, attemptMs: number): (answered: boolean) => void {
    const leaseMs = leaseMsFor(attemptMs);
    const hold = (): void => {
      this.held.set(lease, performance.now() + leaseMs);
    };
    hold();
    const renew = (): void => {
      hold();
      this.#keep(lease, leaseMs);
    };
    const timer = attemptMs > longestAttemptMs ? setInterval(renew, renewAfterMs) : undefined;
    return (answered) => {
      clearInterval(timer);
      this.held.delete(lease);
      this.#keep(lease, answered ? 0 : marginMs);
    };
  }
}

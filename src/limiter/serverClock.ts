/** What an answer says of the time. */
interface Reading {
  /** The answer's `Date`: whole seconds, cut off. */
  readonly date: Date;
  /** Milliseconds that have passed since the request went out. */
  readonly durationMs: number;
}

const secondMs = 1_000;

/**
 * The server's clock, as far as its answers tell: between two bounds that each answer draws closer. The server wrote
 * `Date` after the request went out and before the answer came, and it had been that second for less than one.
 */
export class ServerClock {
  /** The bounds of what the server's clock shows when `performance.now()` is 0. */
  #earliest: number;
  #latest: number;
  #read = false;

  constructor() {
    // Trusted until the first answer. Calls in flight until then may be counted in a wrong window: no more of them
    // than there are places.
    this.#earliest = this.#latest = Date.now() - performance.now();
  }

  /** The earliest that the server's clock can show now: milliseconds since 1970. */
  get earliest(): number {
    return this.#earliest + performance.now();
  }

  /** The latest that it can show now. */
  get latest(): number {
    return this.#latest + performance.now();
  }

  learn({ date, durationMs }: Reading): void {
    const received = performance.now();
    const earliest = date.getTime() - received;
    const latest = date.getTime() + secondMs - (received - durationMs);
    const both = [Math.max(this.#earliest, earliest), Math.min(this.#latest, latest)] as const;
    // What contradicts is believed: a clock was set, or the machine slept.
    const agrees = this.#read && both[0] <= both[1];
    [this.#earliest, this.#latest] = agrees ? both : [earliest, latest];
    this.#read = true;
  }
}

const secondMs = 1_000;

/**
 * The server's clock, as far as its responses tell: between two bounds that each response can narrow. The server wrote
 * `Date` after the request was sent and before the response arrived, less than a second after the time it states.
 */
export class ServerClock {
  /** The bounds of what the server's clock shows when `performance.now()` is 0. */
  #earliest: number;
  #latest: number;
  #hasLearned = false;

  constructor() {
    // The local clock is trusted until the first response. Until then calls may be counted in the wrong window, but no
    // more than there are slots.
    this.#earliest = this.#latest = Date.now() - performance.now();
  }

  /** The earliest time that the server's clock can show now, in milliseconds since 1970. */
  get earliest(): number {
    return this.#earliest + performance.now();
  }

  /** The latest time that it can show now. */
  get latest(): number {
    return this.#latest + performance.now();
  }

  /** A response states this date, in whole seconds rounded down, so many milliseconds after its request was sent. */
  learn(date: Date, durationMs: number): void {
    const received = performance.now();
    const earliest = date.getTime() - received;
    const latest = date.getTime() + secondMs - (received - durationMs);
    const both = [Math.max(this.#earliest, earliest), Math.min(this.#latest, latest)] as const;
    // A contradicting response is believed: a clock was set, or the machine slept.
    const agrees = this.#hasLearned && both[0] <= both[1];
    [this.#earliest, this.#latest] = agrees ? both : [earliest, latest];
    this.#hasLearned = true;
  }
}

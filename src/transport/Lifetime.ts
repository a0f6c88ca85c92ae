import { clock, longestTimer } from "./clock.ts";
import { onAbort } from "./onAbort.ts";
import type { AttemptTime } from "./transporter.ts";

/** Why something ended before its work was done. */
export type Ending =
  { readonly by: "abort"; readonly reason: unknown } | { readonly by: "timeout" | "deadline"; readonly ms: number };

/** Thrown by `race` when the lifetime is over. */
export class Ended extends Error {
  readonly ending: Ending;

  constructor(ending: Ending) {
    super();
    this.ending = ending;
  }
}

/**
 * The time that some work may take. It has its own timer and controller and races every await, because signals alone
 * lose timeouts: `AbortSignal.timeout` and `AbortSignal.any` may be garbage-collected, and a stalled body may ignore an
 * abort (Node 20, 22). The timer is set at the first await and the controller created on first use: most calls need a
 * timer for the attempt and neither for the deadline.
 */
export class Lifetime implements AttemptTime {
  /** When it will be over, as a value of `clock.now()`. */
  readonly endsAt: number;
  readonly #by: "timeout" | "deadline";
  readonly #ms: number | false;
  #ended: Ended | undefined;
  // Removed only in `close`: there are few, and rejecting a settled promise does nothing.
  readonly #endListeners: ((ended: Ended) => void)[] = [];
  readonly #overListeners: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  readonly #unsubscribe: (() => void) | undefined;
  #outer: Lifetime | undefined;
  #controller: AbortController | undefined;

  constructor(by: "timeout" | "deadline", ms: number | false, signal?: AbortSignal) {
    this.#by = by;
    this.#ms = ms;
    this.endsAt = ms === false ? Infinity : clock.now() + ms;
    this.#unsubscribe =
      signal &&
      onAbort(signal, () => {
        this.#end({ by: "abort", reason: signal.reason });
      });
  }

  /** The lifetime of an attempt, which ends with this one at the latest. */
  within(ms: number | false): Lifetime {
    const inner = new Lifetime("timeout", ms);
    inner.#outer = this;
    inner.#ended = this.#ended;
    this.#endListeners.push(({ ending }) => {
      inner.#end(ending);
    });
    return inner;
  }

  #end(ending: Ending): void {
    if (this.#ended) return;
    this.#ended = new Ended(ending);
    for (const listener of this.#endListeners) listener(this.#ended);
    this.abort();
  }

  #timeIsUp(): void {
    if (this.#ms !== false) this.#end({ by: this.#by, ms: this.#ms });
  }

  #setTimer(): void {
    if (this.#isClosed || this.#timer !== undefined) return;
    if (this.#outer && this.#outer.endsAt <= this.endsAt) this.#outer.#setTimer();
    else if (this.#ms !== false) {
      // Node 24 warns about a negative delay.
      const left = Math.max(Math.ceil(this.endsAt - clock.now()), 0);
      this.#timer = clock.setTimeout(this.#timeIsUp.bind(this), Math.min(left, longestTimer));
    }
  }

  /** Throws what ended it, if it has ended. */
  throwIfEnded(): void {
    if (this.#ended) throw this.#ended;
  }

  /** The same by the clock: the timer may be late or not set yet. */
  throwIfOver(): void {
    this.isOver();
    this.throwIfEnded();
  }

  /** Whether it is over by the clock: the timer may be late or not set yet. */
  isOver(): boolean {
    if (this.#outer && this.#outer.endsAt <= this.endsAt) this.#outer.isOver();
    else if (clock.now() >= this.endsAt) this.#timeIsUp();
    return this.#ended !== undefined;
  }

  /** For the transport: aborts when the time is over. */
  get signal(): AbortSignal {
    this.#setTimer();
    this.#controller ??= new AbortController();
    if (this.#ended) this.#controller.abort();
    return this.#controller.signal;
  }

  /** Calls back when `signal` would abort, without the cost of a signal. */
  whenOver(listener: () => void): void {
    this.#setTimer();
    if (this.#ended) listener();
    else this.#overListeners.push(listener);
  }

  /** Resolves as the work does, but rejects with `Ended` if time runs out first, whatever the work does later. */
  race<T>(work: PromiseLike<T>): Promise<T> {
    this.#setTimer();
    // Not `Promise.race`, which takes twice as long.
    return new Promise((resolve, reject) => {
      if (this.#ended) reject(this.#ended);
      this.#endListeners.push(reject);
      Promise.resolve(work).then(resolve, (error: unknown) => {
        // An aborted transport may reject with its own error before the lifetime does.
        reject(this.#ended ?? (error as Error));
      });
    });
  }

  /** Aborts whatever is still running, once. */
  abort(): void {
    this.#controller?.abort();
    for (const listener of this.#overListeners.splice(0)) listener();
  }

  /** Clears the timer and removes the listener, for good. */
  close(): void {
    this.#isClosed = true;
    // They would keep raced values, such as a response's text, alive as long as the caller keeps the call's promise.
    this.#endListeners.length = 0;
    clock.clearTimeout(this.#timer);
    this.#unsubscribe?.();
  }
}

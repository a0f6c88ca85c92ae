import { onAbort } from "./onAbort.ts";
import type { AttemptTime } from "./transporter.ts";

/** Milliseconds that a timer can hold; a longer one fires at once. */
export const longestTimer = 2 ** 31 - 1;

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

/** Throws what ended the lifetime, if it has ended. */
export function throwIfEnded({ ended }: Lifetime): void {
  if (ended) throw ended;
}

/** The same by the clock: its timer may be late, or never have been set. */
export function throwIfOver(lifetime: Lifetime): void {
  if (lifetime.isOver()) throwIfEnded(lifetime);
}

/**
 * A span of time that work may take. It has a timer and a controller of its own and races every await, because a signal
 * alone loses time-outs on the Nodes in use: `AbortSignal.timeout` and `AbortSignal.any` may be collected, and a body
 * that stalls may ignore an abort (Node 20, 22). The timer is set when something is first awaited, and the controller
 * made when it is asked for: most calls need one timer for the attempt and neither for their deadline.
 */
export class Lifetime implements AttemptTime {
  /** When it will be over, on the clock of `performance.now()`. */
  readonly endsAt: number;
  readonly #by: "timeout" | "deadline";
  readonly #ms: number | false;
  #ended: Ended | undefined;
  // Taken out at the end alone: they are few, and what is settled already does not mind.
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
    this.endsAt = ms === false ? Infinity : performance.now() + ms;
    this.#unsubscribe =
      signal &&
      onAbort(signal, () => {
        this.#end({ by: "abort", reason: signal.reason });
      });
  }

  /** The time of an attempt within this one, which ends at the latest with it. */
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
      // Of a negative one Node 24 warns.
      const left = Math.max(Math.ceil(this.endsAt - performance.now()), 0);
      this.#timer = setTimeout(this.#timeIsUp.bind(this), Math.min(left, longestTimer));
    }
  }

  /** Set once it is over. */
  get ended(): Ended | undefined {
    return this.#ended;
  }

  /** Whether it is over by the clock: its timer may be late, or never have been set. */
  isOver(): boolean {
    if (this.#outer && this.#outer.endsAt <= this.endsAt) this.#outer.isOver();
    else if (performance.now() >= this.endsAt) this.#timeIsUp();
    return this.#ended !== undefined;
  }

  /** Aborts when it is over: what a transport is given. */
  get signal(): AbortSignal {
    this.#setTimer();
    this.#controller ??= new AbortController();
    if (this.#ended) this.#controller.abort();
    return this.#controller.signal;
  }

  /** Calls back when its signal would abort, without the cost of one. */
  whenOver(listener: () => void): void {
    this.#setTimer();
    if (this.#ended) listener();
    else this.#overListeners.push(listener);
  }

  /** The work's result, unless the time is over first: then it throws `Ended`, whatever the work does later. */
  race<T>(work: PromiseLike<T>): Promise<T> {
    this.#setTimer();
    // By hand: `Promise.race` takes twice the time.
    return new Promise((resolve, reject) => {
      if (this.#ended) reject(this.#ended);
      this.#endListeners.push(reject);
      Promise.resolve(work).then(resolve, (error: unknown) => {
        // An aborted transport may report in its own words before the race is lost.
        reject(this.#ended ?? (error as Error));
      });
    });
  }

  /** Aborts what still runs, once. */
  abort(): void {
    this.#controller?.abort();
    for (const listener of this.#overListeners.splice(0)) listener();
  }

  /** Clears the timer and the listener, for good. */
  close(): void {
    this.#isClosed = true;
    // Each holds what was raced, such as the text of an answer, for as long as a caller keeps the promise of a call.
    this.#endListeners.length = 0;
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
  }
}

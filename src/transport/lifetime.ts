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

/** Tells when what lies around a lifetime ends, at once if it has; the function that it returns stops it. */
export type Outer = (end: (ending: Ending) => void) => (() => void) | undefined;

/**
 * A span of time that work may take. It has a timer and a controller of its own and races every await, because a signal
 * alone loses time-outs on the Nodes in use: `AbortSignal.timeout` and `AbortSignal.any` may be collected, and a body
 * that stalls may ignore an abort (Node 20, 22).
 */
export class Lifetime {
  /** When it will be over, on the clock of `performance.now()`. */
  readonly endsAt: number;
  #ended: Ended | undefined;
  // Never taken out: they are few, and what is settled already does not mind.
  readonly #ends: ((ended: Ended) => void)[] = [];
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #leave: (() => void) | undefined;
  // Made when it is asked for: it costs more than all else here, and only a limiter looks at that of a deadline.
  #controller: AbortController | undefined;

  constructor(by: "timeout" | "deadline", ms: number | false, outer?: Outer) {
    this.endsAt = ms === false ? Infinity : performance.now() + ms;
    const end = this.#end.bind(this);
    if (ms !== false) this.#timer = setTimeout(end, ms, { by, ms });
    this.#leave = outer?.(end);
  }

  #end(ending: Ending): void {
    if (this.#ended) return;
    this.#ended = new Ended(ending);
    for (const tell of this.#ends) tell(this.#ended);
    this.abort();
  }

  /** Set once it is over. */
  get ended(): Ended | undefined {
    return this.#ended;
  }

  /** Aborts when it is over: what a transport is given. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#ended) this.abort();
    return this.#controller.signal;
  }

  /** What a lifetime within this one begins with. */
  get around(): Outer {
    return (end) => {
      if (this.#ended) end(this.#ended.ending);
      this.#ends.push(({ ending }) => {
        end(ending);
      });
      return undefined;
    };
  }

  /** The work's result, unless the time is over first: then it throws `Ended`, whatever the work does later. */
  async race<T>(work: PromiseLike<T>): Promise<T> {
    try {
      // By hand: `Promise.race` takes twice the time.
      return await new Promise((resolve, reject) => {
        if (this.#ended) reject(this.#ended);
        this.#ends.push(reject);
        Promise.resolve(work).then(resolve, reject);
      });
    } catch (error) {
      // An aborted transport may report in its own words before the race is lost.
      throw this.#ended ?? error;
    }
  }

  /** Aborts what still runs. */
  abort(): void {
    this.#controller?.abort();
  }

  /** Clears the timer and the listener. */
  close(): void {
    clearTimeout(this.#timer);
    this.#leave?.();
  }
}

import { follow } from "./follow.ts";

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

/** A span of time that work may take. */
export interface Lifetime {
  /** Aborts when it is over: what a transport is given. */
  readonly signal: AbortSignal;
  /** Set once it is over. */
  readonly ended: Ended | undefined;
  /** When it will be over, on the clock of `performance.now()`. */
  readonly endsAt: number;
  /** The work's result, unless the time is over first: then it throws `Ended`, whatever the work does later. */
  race<T>(work: PromiseLike<T>): Promise<T>;
  /** Clears the timer and the listener. What still runs is aborted. */
  close(): void;
}

/** Throws what ended the lifetime, if it has ended. */
export function throwIfEnded({ ended }: Lifetime): void {
  if (ended) throw ended;
}

/** What a lifetime may end with besides its own time: the caller's signal, or the lifetime around it. */
export interface Outer {
  readonly signal: AbortSignal;
  readonly endingOf: () => Ending;
}

/**
 * Starts a lifetime. It has a timer and a controller of its own and races every await, because a signal alone loses
 * time-outs on the Nodes in use: `AbortSignal.timeout` and `AbortSignal.any` may be collected, and a body that stalls
 * may ignore an abort (Node 20, 22).
 */
export function startLifetime(by: "timeout" | "deadline", ms: number | false, outer?: Outer): Lifetime {
  const controller = new AbortController();
  const now = performance.now();
  let ended: Ended | undefined;
  let fail: (reason: Ended) => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  over.catch(() => undefined);

  const end = (ending: Ending): void => {
    if (ended) return;
    ended = new Ended(ending);
    fail(ended);
    controller.abort();
  };
  const endWithOuter = (): void => {
    if (outer) end(outer.endingOf());
  };
  const timer =
    ms === false
      ? undefined
      : setTimeout(() => {
          end({ by, ms });
        }, ms);
  if (outer?.signal.aborted) endWithOuter();
  const unfollow = outer && !outer.signal.aborted ? follow(outer.signal, endWithOuter) : undefined;

  return {
    signal: controller.signal,
    get ended() {
      return ended;
    },
    endsAt: ms === false ? Infinity : now + ms,
    async race(work) {
      try {
        return await Promise.race([over, work]);
      } catch (error) {
        // An aborted transport may report in its own words before the race is lost.
        throw ended ?? error;
      }
    },
    close() {
      clearTimeout(timer);
      unfollow?.();
      controller.abort();
    },
  };
}

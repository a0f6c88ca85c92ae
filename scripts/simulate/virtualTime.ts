interface Timer {
  readonly at: number;
  run?: (() => void) | undefined;
}

const real = { setTimeout, clearTimeout, setImmediate, date: Date.now };

/**
 * Runs the work in virtual time: whenever nothing else is left to do, the clock jumps to the next timer. What does not
 * depend on time (promises, streams) works as usual. What is replaced is what the library and the simulation use.
 */
export async function inVirtualTime<Result>(start: number, work: () => Promise<Result>): Promise<Result> {
  let now = start;
  // The soonest last, and those of one moment in the order in which they were set.
  const timers: Timer[] = [];
  const clock = {
    setTimeout<Given extends unknown[]>(run: (...given: Given) => void, ms = 0, ...given: Given): Timer {
      const timer: Timer = {
        at: now + Math.max(1, Math.trunc(ms)),
        run() {
          run(...given);
        },
      };
      let place = timers.length;
      while ((timers[place - 1]?.at ?? Infinity) <= timer.at) place -= 1;
      timers.splice(place, 0, timer);
      return timer;
    },
    clearTimeout(timer?: Timer): void {
      if (timer) timer.run = undefined;
    },
  };
  Object.assign(globalThis, clock);
  Date.now = () => now;
  Object.assign(performance, { now: () => now - start });
  try {
    const state = { over: false };
    const result = work().finally(() => {
      state.over = true;
    });
    while (!state.over) {
      // Reading the text of a response takes a few turns.
      for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => real.setImmediate(resolve));
      const next = timers.pop();
      now = next?.at ?? now;
      next?.run?.();
    }
    return await result;
  } finally {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Date.now = real.date;
    Reflect.deleteProperty(performance, "now");
  }
}

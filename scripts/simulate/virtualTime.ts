import { install } from "@sinonjs/fake-timers";

const turn = setImmediate;

/**
 * Does the work in a time of its own: whenever nothing else is left to do, the clock jumps to the next timer. What is
 * no matter of time (promises, streams) goes on as ever.
 */
export async function inVirtualTime<Result>(now: number, work: () => Promise<Result>): Promise<Result> {
  const clock = install({ now, toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
  try {
    const state = { over: false };
    const result = work().finally(() => {
      state.over = true;
    });
    while (!state.over) {
      // An answer takes some turns until its text is read.
      for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => turn(resolve));
      clock.next();
    }
    return await result;
  } finally {
    clock.uninstall();
  }
}

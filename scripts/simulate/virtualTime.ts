import { install } from "@sinonjs/fake-timers";

const turn = setImmediate;

/**
 * Runs the work in virtual time: whenever nothing else is left to do, the clock jumps to the next timer. What does not
 * depend on time (promises, streams) works as usual.
 */
export async function inVirtualTime<Result>(now: number, work: () => Promise<Result>): Promise<Result> {
  const clock = install({ now, toFake: ["Date", "performance", "setTimeout", "clearTimeout"] });
  try {
    const state = { over: false };
    const result = work().finally(() => {
      state.over = true;
    });
    while (!state.over) {
      // Reading the text of a response takes a few turns.
      for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => turn(resolve));
      clock.next();
    }
    return await result;
  } finally {
    clock.uninstall();
  }
}

import { clock } from "../src/transport/clock.ts";

type Timer = ReturnType<typeof clock.setTimeout>;

const real = { ...clock };
const timers = new Map<Timer, { readonly at: number; readonly run: () => void }>();
let now = 0;

function runDue(): void {
  const due = [...timers].filter(([, { at }]) => at <= now).sort(([, one], [, other]) => one.at - other.at);
  // An earlier one may clear a later one.
  for (const [timer, { run }] of due) if (timers.delete(timer)) run();
}

/**
 * Stops the clock of the transport and its chance, so that pauses between attempts take no time and no timeout passes
 * unless the test says so.
 */
export function stopClock(): void {
  Object.assign(clock, {
    now: () => now,
    setTimeout(run, ms) {
      // Only a handle.
      const timer = setTimeout(() => undefined);
      clearTimeout(timer);
      timers.set(timer, { at: now + ms, run });
      if (ms <= 0) setImmediate(runDue);
      return timer;
    },
    clearTimeout(timer) {
      if (timer) timers.delete(timer);
    },
    random: () => 0,
  } satisfies typeof clock);
}

/** Lets this time pass; timers run when they are due. */
export function advance(ms: number): void {
  now += ms;
  runDue();
}

/** Lets this time pass in a busy thread: timers run late. */
export function keepBusy(ms: number): void {
  now += ms;
  setImmediate(runDue);
}

/** How many timers wait. */
export const waitingTimers = (): number => timers.size;

/** From here on the pauses are the longest ones. */
export function pauseLongest(): void {
  clock.random = () => 0.99;
}

export function startClock(): void {
  Object.assign(clock, real);
  timers.clear();
}

/** The longest delay of a timer, in milliseconds; a longer one fires at once. */
export const longestTimer = 2 ** 31 - 1;

/** The time and chance that a call depends on. Read at each use, so that a test can replace them. */
export const clock = {
  /** Milliseconds since some moment, never going back. */
  now: (): number => performance.now(),
  setTimeout: (run: () => void, ms: number): ReturnType<typeof setTimeout> => setTimeout(run, ms),
  clearTimeout: (timer: ReturnType<typeof setTimeout> | undefined): void => {
    clearTimeout(timer);
  },
  /** From 0 to below 1. */
  random: (): number => Math.random(),
};

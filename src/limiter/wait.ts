// After this long the caller checks again: the clock may have been set, and no timer holds more than 2^31 - 1 ms.
const longestWaitMs = 60_000;

/** Waits at most a minute; rejects with the signal's reason if it aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(end, Math.min(Math.max(Math.ceil(ms), 1), longestWaitMs));
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}

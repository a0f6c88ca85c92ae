interface Crowd {
  readonly ends: Set<() => void>;
  readonly tellAll: () => void;
}

const crowds = new WeakMap<AbortSignal, Crowd>();

function gather(signal: AbortSignal): Crowd {
  const ends = new Set<() => void>();
  const tellAll = (): void => {
    for (const end of ends) end();
  };
  const crowd = { ends, tellAll };
  crowds.set(signal, crowd);
  signal.addEventListener("abort", tellAll);
  return crowd;
}

/**
 * Calls back when the signal aborts, at once if it has; the function that it returns stops that. All calls on a signal
 * share one listener, because Node warns of a leak when the eleventh is added.
 */
export function follow(signal: AbortSignal, end: () => void): (() => void) | undefined {
  if (signal.aborted) {
    end();
    return undefined;
  }
  const { ends, tellAll } = crowds.get(signal) ?? gather(signal);
  ends.add(end);
  return () => {
    ends.delete(end);
    if (ends.size > 0) return;
    signal.removeEventListener("abort", tellAll);
    crowds.delete(signal);
  };
}

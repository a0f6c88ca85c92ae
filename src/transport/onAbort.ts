interface Subscription {
  readonly listeners: Set<() => void>;
  readonly notifyAll: () => void;
}

const subscriptions = new WeakMap<AbortSignal, Subscription>();

function subscribe(signal: AbortSignal): Subscription {
  const listeners = new Set<() => void>();
  const notifyAll = (): void => {
    for (const listener of listeners) listener();
  };
  const subscription = { listeners, notifyAll };
  subscriptions.set(signal, subscription);
  signal.addEventListener("abort", notifyAll);
  return subscription;
}

/**
 * Calls back when the signal aborts, at once if it has; the function that it returns stops that. All calls on a signal
 * share one listener, because Node warns of a leak when the eleventh is added.
 */
export function onAbort(signal: AbortSignal, listener: () => void): (() => void) | undefined {
  if (signal.aborted) {
    listener();
    return undefined;
  }
  const { listeners, notifyAll } = subscriptions.get(signal) ?? subscribe(signal);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    signal.removeEventListener("abort", notifyAll);
    subscriptions.delete(signal);
  };
}

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
 * Calls the listener when the signal aborts, at once if it already has. Returns a function that unsubscribes. All calls
 * with the same signal share one event listener, because Node warns of a leak from the eleventh on.
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

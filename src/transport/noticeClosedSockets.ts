/** The runtime's own if available, so that a test's fake timers do not stop a call. */
/* @__NO_SIDE_EFFECTS__ */ function ownSetImmediate(): typeof setImmediate | undefined {
  const runtime: Partial<typeof process> = typeof process === "undefined" ? {} : process;
  const timers: { readonly setImmediate?: typeof setImmediate } =
    runtime.getBuiltinModule?.("node:timers") ?? globalThis;
  return timers.setImmediate;
}

// Some runtimes have none.
const nextTurn = ownSetImmediate();

/**
 * Lets the runtime notice closed sockets. One that the server closed while this thread was busy still counts as open,
 * and a request written to it ends in `unknown` although nobody read it. On Node 20, after a second of work and with a
 * server that closes idle sockets, that happened to 5 calls of 10; after two turns of the event loop to none (the first
 * may be the rest of the current one). No client can see a close that happens while the request is under way.
 */
export function noticeClosedSockets(): Promise<void> {
  return new Promise((resolve) => {
    if (!nextTurn) resolve();
    else
      nextTurn(() => {
        nextTurn(resolve);
      });
  });
}

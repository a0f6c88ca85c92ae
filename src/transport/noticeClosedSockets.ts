/** The runtime's own where they can be had, so that fake timers of a test do not stop a call. */
/* @__NO_SIDE_EFFECTS__ */ function ownSetImmediate(): typeof setImmediate | undefined {
  const runtime: Partial<typeof process> = typeof process === "undefined" ? {} : process;
  const timers: { readonly setImmediate?: typeof setImmediate } =
    runtime.getBuiltinModule?.("node:timers") ?? globalThis;
  return timers.setImmediate;
}

// Not every runtime has it.
const nextTurn = ownSetImmediate();

/**
 * Gives the runtime a look at its sockets. One that the server closed while this thread was busy counts as open until
 * then, and a request written to it ends `unknown` although no one read it: after a second of work on Node 20 with a
 * server that closes idle sockets, 5 calls of 10, and none after two turns (the first may be the rest of the turn that
 * is running). What closes while the request is under way no client can see.
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

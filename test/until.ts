/** Waits for a condition. Nothing else in the tests may wait for the clock. */
export async function until(holds: () => unknown, giveUpMs = 30_000, pauseMs = 2): Promise<void> {
  const end = performance.now() + giveUpMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Still not so: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Lets everything happen that waits for neither the clock nor a connection. */
export async function settled(turns = 10): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Memory of a program that runs with --expose-gc. */

const mebibyte = 1024 * 1024;

export function collect(): void {
  if (!globalThis.gc) throw new Error("Run with --expose-gc");
  globalThis.gc();
}

/** What is held after a garbage collection, in MiB. */
export function heldMiB(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / mebibyte;
}

/** What the process takes from the system, in MiB. */
export const residentMiB = (): number => process.memoryUsage().rss / mebibyte;

/** By how much it grows at most until the work is done. */
export async function growthDuring(
  work: () => Promise<unknown>,
  usedMiB: () => number,
  everyMs: number,
): Promise<number> {
  collect();
  const before = usedMiB();
  let peak = before;
  const look = (): void => {
    peak = Math.max(peak, usedMiB());
  };
  const watch = setInterval(look, everyMs);
  await work();
  clearInterval(watch);
  look();
  return peak - before;
}

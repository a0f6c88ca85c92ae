/** Repeats until the compiler is done: so many times, or until time is up. */
export async function warm(times: number, seconds: number, work: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (let time = 0; time < times && performance.now() < until; time += 1) await work();
}

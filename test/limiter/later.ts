/** Resolves after that much of the time that jest keeps. */
export function later(ms: number): Promise<void> {
  if (!Object.hasOwn(setTimeout, "clock")) throw new Error("jest.useFakeTimers() is not in force");
  return new Promise((resolve) => setTimeout(resolve, ms));
}

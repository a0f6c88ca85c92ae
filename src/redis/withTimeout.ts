const steps = 5;

/**
 * Rejects if the work takes longer than this many milliseconds. They are counted in steps, so that a process that was
 * busy for longer still reads what has arrived meanwhile.
 */
export function withTimeout<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const count = (left: number): void => {
      if (left === 0) reject(new Error(`The store did not answer within ${ms} ms`));
      else timer = setTimeout(count, ms / steps, left - 1);
    };
    count(steps);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** Does the jobs that the parent asks for, one at a time, and exits with it. */
export function answering(jobs: Readonly<Record<string, (...args: never[]) => unknown>>): void {
  const work = async (job: string, args: never[]): Promise<object> => {
    try {
      return { value: await jobs[job]?.(...args) };
    } catch (error) {
      return { failure: error instanceof Error ? error.stack : String(error) };
    }
  };
  process.on("message", ({ job, args }: { job: string; args: never[] }) => {
    void work(job, args).then((reply) => process.send?.(reply));
  });
  process.once("disconnect", () => process.exit());
}

/** Answers the parent's questions one at a time, and exits with it. */
export function answering(jobs: Readonly<Record<string, (argument: never) => unknown>>): void {
  const answer = async ({ job, argument }: { job: string; argument: unknown }): Promise<unknown> => {
    try {
      const work = jobs[job];
      if (!work) throw new Error(`there is no job ${job}`);
      return { value: await work(argument as never) };
    } catch (error) {
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on("message", (question: { job: string; argument: unknown }) => {
    void answer(question).then((reply) => process.send?.(reply));
  });
  process.once("disconnect", () => process.exit());
}

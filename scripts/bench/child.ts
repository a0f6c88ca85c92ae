import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";

/** A program in a process of its own. */
export interface Child {
  readonly pid: number | undefined;
  ask<T>(job: string, ...args: unknown[]): Promise<T>;
  stop(): Promise<void>;
}

export function startChild(program: string, args: readonly string[] = [], flags: readonly string[] = []): Child {
  const child = fork(program, args, { execArgv: ["--no-warnings", ...flags], serialization: "advanced" });
  const ended = once(child, "exit");
  const died = ended.then(() => [{ failure: "the process ended" }]);
  return {
    pid: child.pid,
    async ask<T>(job: string, ...of: unknown[]) {
      child.send({ job, args: of });
      const [reply] = (await Promise.race([once(child, "message"), died])) as [{ value?: T; failure?: string }];
      if (reply.failure !== undefined) throw new Error(`${[program, ...args].join(" ")}: ${reply.failure}`);
      return reply.value as T;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

/** Keeps a process, and those it starts, on one core; without Linux's taskset it may run on any. */
export function pin(pid: number | undefined, core: number): void {
  try {
    execFileSync("taskset", ["-acp", String(core), String(pid)], { stdio: "ignore" });
  } catch {
    console.warn("The processes are not pinned to cores.");
  }
}

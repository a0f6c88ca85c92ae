import { type ChildProcess, spawn } from "node:child_process";

/** A program that answers questions. */
export interface Child {
  ask<T>(job: string, argument?: unknown): Promise<T>;
  stop(): Promise<void>;
}

function reply(child: ChildProcess, program: string): Promise<{ value: unknown; failure?: string }> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      reject(new Error(`${program} ended with ${code}`));
    };
    child.once("exit", onExit);
    child.once("message", (message: { value: unknown; failure?: string }) => {
      child.off("exit", onExit);
      resolve(message);
    });
  });
}

/** Starts a program with `pin` in front (taskset, or nothing). */
export function startChild(pin: readonly string[], program: string, args: readonly string[] = []): Child {
  const [command = "", ...rest] = [...pin, process.execPath, "--expose-gc", program, ...args];
  const child = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit", "ipc"], serialization: "advanced" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    async ask<T>(job: string, argument?: unknown) {
      const answer = reply(child, program);
      child.send({ job, argument });
      const { value, failure } = await answer;
      if (failure !== undefined) throw new Error(`${args[0] ?? program}: ${failure}`);
      // Only the caller knows what a job returns.
      return value as T;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

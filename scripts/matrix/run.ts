/** Runs a program for a limited time and returns what it printed. */
import { spawn } from "node:child_process";

/** A program that failed; the message contains what it printed. */
class Failed extends Error {}

const longestOutput = 20_000;
const started = performance.now();
/** No program may run after this, whatever its own limit: it bounds the whole matrix. */
const wholeMs = 420_000;
const running = new Set<() => void>();

// No program outlives the matrix, however that ends.
process.once("exit", () => {
  for (const kill of running) kill();
});

/** Inherited settings that would change what a user of the package sees. */
const foreign = /^(npm_(package|lifecycle)_.*|npm_config_local_prefix|NODE_OPTIONS|FORCE_COLOR|YANDEX_MARKET_API_KEY)$/;

function environment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: "1", ...own };
}

/** How a program is run. */
export interface Running {
  readonly cwd: string;
  readonly limitMs?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Resolves to the output if the program exits with 0; otherwise, or on timeout, rejects with it. */
export function run(
  program: string,
  args: readonly string[],
  { cwd, limitMs = 60_000, env = {} }: Running,
): Promise<string> {
  return new Promise((resolve, reject) => {
    // Its own process group, so that its child processes end with it.
    const child = spawn(program, args, {
      cwd,
      env: environment(env),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const kill = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has already ended.
      }
    };
    running.add(kill);
    let output = "";
    const listen = (chunk: Buffer): void => {
      output = (output + String(chunk)).slice(-longestOutput);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);

    const allowedMs = Math.max(1, Math.min(limitMs, wholeMs - (performance.now() - started)));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, allowedMs);
    const end = (how: string | undefined): void => {
      clearTimeout(timer);
      kill();
      running.delete(kill);
      if (how === undefined) resolve(output);
      else reject(new Failed(`${[program, ...args].join(" ")}\n${how}\n${output}`));
    };
    child.once("error", (error) => {
      end(error.message);
    });
    child.once("close", (code, signal) => {
      if (late) end(`stopped after ${Math.round(allowedMs)} ms`);
      else end(code === 0 ? undefined : `ended with ${String(code ?? signal)}`);
    });
  });
}

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Prism {
  readonly url: string;
  stop(): Promise<void>;
}

const startTimeoutMs = 30_000;

// However the parent process ends, even if killed, the input of Prism ends too, so none is ever left behind.
const exitWhenInputEnds = "data:text/javascript,process.stdin.once('end', () => process.exit()).resume()";

/** Finds Prism, a peer dependency, from this package or from the caller's project. */
function findProgram(): string {
  for (const from of [import.meta.url, join(process.cwd(), "package.json")]) {
    try {
      return createRequire(from).resolve("@stoplight/prism-cli/dist/index.js");
    } catch {
      // Try the next location.
    }
  }
  throw new Error("The mock needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2");
}

/** Starts Prism with a description, on a free port, and waits until it is listening. */
export async function startPrism(description: URL | string): Promise<Prism> {
  const file = typeof description === "string" ? description : fileURLToPath(description);
  const program = findProgram();
  // In one process (otherwise stopping it leaves its workers running) and only on loopback.
  const args = ["mock", "-h", "127.0.0.1", "-p", "0", "--multiprocess=false", file];
  const child = spawn(process.execPath, ["--import", exitWhenInputEnds, program, ...args], {
    env: { ...process.env, NODE_ENV: "test" },
  });
  const ended = once(child, "exit").catch(() => undefined);

  const stop = async (): Promise<void> => {
    child.ref();
    child.kill();
    await ended;
  };
  try {
    const url = await listening(child);
    // From now on it does not keep this process alive.
    child.unref();
    for (const stream of child.stdio) (stream as Socket | null)?.unref();
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`Prism ${why}:\n${output}`));
    };
    const timer = setTimeout(giveUp, startTimeoutMs, `did not start within ${startTimeoutMs} ms`);
    const listen = (chunk: Buffer): void => {
      output += String(chunk);
      const [, url] = /Prism is listening on (http:\/\/[\d.:]+)/.exec(output) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      // They are read until the end, because a full pipe would block Prism, but not kept: it writes of each request.
      for (const stream of [child.stdout, child.stderr]) stream.off("data", listen).resume();
      resolve(url);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => {
      giveUp(`exited with code ${String(code)}`);
    });
    child.once("error", ({ message }) => {
      giveUp(`did not start: ${message}`);
    });
  });
}

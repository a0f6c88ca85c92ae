import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A running Prism. */
export interface Prism {
  readonly url: string;
  stop(): Promise<void>;
}

const patienceMs = 30_000;

/** Prism's program: a peer of this package, looked for beside it and in the caller's project. */
function findProgram(): string {
  for (const from of [import.meta.url, join(process.cwd(), "package.json")]) {
    try {
      return createRequire(from).resolve("@stoplight/prism-cli/dist/index.js");
    } catch {
      // Asked for again from the next place.
    }
  }
  throw new Error("The mock needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2");
}

/** Starts Prism over a description, on a port of its own choice, and waits until it says that it listens. */
export async function startPrism(description: URL | string): Promise<Prism> {
  const file = typeof description === "string" ? description : fileURLToPath(description);
  const program = findProgram();
  // In one process (otherwise stopping it leaves its workers behind) and on loopback alone.
  const child = spawn(process.execPath, [program, "mock", "-h", "127.0.0.1", "-p", "0", "--multiprocess=false", file], {
    cwd: dirname(program),
    env: { ...process.env, NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = (): void => {
    child.kill();
  };
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => {
      resolve();
    }),
  );

  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    kill();
    await ended;
  };
  try {
    return { url: await listening(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`Prism ${why}:\n${said}`));
    };
    const timer = setTimeout(() => {
      giveUp(`did not start within ${patienceMs} ms`);
    }, patienceMs);
    const listen = (chunk: Buffer): void => {
      said += String(chunk);
      const [, url] = /Prism is listening on (http:\/\/[\d.:]+)/.exec(said) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    // Both stay read to the end: a full pipe would stop Prism.
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => {
      giveUp(`ended with ${String(code)}`);
    });
  });
}

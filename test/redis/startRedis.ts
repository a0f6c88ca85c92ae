import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../freePort.ts";

/** A redis-server of a test. */
export interface RedisServer {
  readonly port: number;
  /** Freezes it: connections stay, nothing is answered. */
  freeze(): void;
  thaw(): void;
  /** Sends it a command, as `redis-cli` does. Resolves to the lines of what it answers. */
  ask(...words: readonly (string | number)[]): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts a redis-server on loopback that keeps nothing, and waits until it accepts connections. */
export async function startRedis(at?: number): Promise<RedisServer> {
  const port = at ?? (await freePort());
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const chunk of child.stdout) if (String(chunk).includes("Ready to accept connections")) break;
  child.stdout.resume();
  return {
    port,
    freeze() {
      child.kill("SIGSTOP");
    },
    thaw() {
      child.kill("SIGCONT");
    },
    async ask(...words) {
      const socket = connect(port, "127.0.0.1");
      socket.write(`${words.join(" ")}\r\n`);
      const [answer] = (await once(socket, "data")) as [Buffer];
      socket.destroy();
      // What only tells lengths is left out.
      const lines = answer.toString().split("\r\n");
      return lines.filter((line) => line !== "" && !/^[$*]/.test(line)).map((line) => line.replace(/^[:+-]/, ""));
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The program as it is published. */
const program = join(process.cwd(), "dist/cli.js");

/** What a run has left. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the program. */
export function startCli(args: readonly string[], env: Environment = {}, cwd = process.cwd()): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd, env: { PATH: process.env["PATH"], ...env } });
}

/** Runs the program to its end. */
export function runCli(args: readonly string[], input: string | Buffer = "", env: Environment = {}): Promise<Ended> {
  const child = startCli(args, env);
  const read = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (read.out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (read.err += text));
  // It may end before it has read everything.
  child.stdin?.on("error", () => undefined).end(input);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...read })));
}

/** A folder for the files of a test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "cli-"));

  /** The path of a file in it, which is written if there is content. */
  file(name: string, content?: string | Buffer): string {
    const path = join(this.path, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

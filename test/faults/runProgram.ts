import { execFile } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll } from "@jest/globals";
import { buildPrograms } from "../buildPrograms.ts";

const programs = "test/faults/programs";
let folder: string;

beforeAll(async () => {
  folder = await buildPrograms(...readdirSync(programs).map((name) => join(programs, name)));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program in its own Node process; one that does not exit by itself is killed, and `run` rejects. */
export async function run(program: string, ...args: readonly string[]): Promise<unknown> {
  const flags = ["--expose-gc", "--no-warnings", join(folder, `${program}.mjs`)];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...args], {
    timeout: 50_000,
    // Jest's copy, which names the transport.
    env: process.env,
  });
  return JSON.parse(stdout);
}

import { spawnSync } from "node:child_process";

/** Says what is missing, rather than a failure for each test. */
export default function needsRedis(): void {
  if (spawnSync("redis-server", ["--version"]).status === 0) return;
  throw new Error("These tests need redis-server in the PATH. On Debian and Ubuntu: apt-get install redis-server");
}

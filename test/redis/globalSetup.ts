import { buildSync } from "esbuild";
import { spawnSync } from "node:child_process";

/** Reports a missing redis-server once rather than in every test, and compiles the shop, which starts dozens of times. */
export default function globalSetup(): void {
  if (spawnSync("redis-server", ["--version"]).status !== 0)
    throw new Error("These tests need redis-server in the PATH. On Debian and Ubuntu: apt-get install redis-server");
  buildSync({
    entryPoints: ["test/redis/programs/shop.ts"],
    outfile: "temp/shop.js",
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
}

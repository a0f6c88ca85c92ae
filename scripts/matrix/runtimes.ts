/** Which packages carry a runtime itself, for this machine: those that users install fetch it by a script, which may not run. */
import type { Project } from "./project.ts";

/** The Nodes that the package supports: those that are maintained, and the oldest that `engines` allows. */
export const nodes = ["20.19", "22", "24", "26"] as const;

const { platform, arch } = process;
const bunArch = arch === "arm64" ? "aarch64" : arch;
const bits = arch === "x64" ? "64" : arch;
const libc = platform === "linux" ? "-glibc" : "";

/** What to install, by the names that the rows use. */
export const runtimePackages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(nodes.map((line) => [`node${line}`, `npm:node-${platform}-${arch}@${line}`])),
  bun: `npm:@oven/bun-${platform}-${bunArch}`,
  deno: `npm:@deno/${platform}-${arch}${libc}`,
  workerd: `npm:@cloudflare/workerd-${platform}-${bits}`,
};

/** Where in its package the program stands. */
export function programOf(runtimes: Project, name: string): string {
  const path = name === "deno" ? "deno" : `bin/${name.replace(/[\d.]+$/, "")}`;
  return runtimes.file(name, path);
}

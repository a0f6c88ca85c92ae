/** The packages that contain a runtime for this machine: the ones users install download it in a script, which may not run. */
import type { Project } from "./install.ts";

/** The supported Node versions: those that are maintained and the oldest that `engines` allows. */
export const nodes = ["20.19", "22", "24", "26"] as const;

const { platform, arch } = process;
const bunArch = arch === "arm64" ? "aarch64" : arch;
const bits = arch === "x64" ? "64" : arch;
const libc = platform === "linux" ? "-glibc" : "";

/** What to install, by the name that the rows use. */
export const runtimePackages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(nodes.map((line) => [`node${line}`, `npm:node-${platform}-${arch}@${line}`])),
  bun: `npm:@oven/bun-${platform}-${bunArch}`,
  deno: `npm:@deno/${platform}-${arch}${libc}`,
  workerd: `npm:@cloudflare/workerd-${platform}-${bits}`,
};

/** The path of the executable in its package. */
export function programOf(runtimes: Project, name: string): string {
  const path = name === "deno" ? "deno" : `bin/${name.replace(/[\d.]+$/, "")}`;
  return runtimes.at("node_modules", name, path);
}

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, "utf8")) as Manifest;

/** Installs the dependencies of this folder's package.json if any is missing or has another version. */
export function install(folder: string): void {
  const missing = Object.entries(read(join(folder, "package.json")).dependencies ?? {}).filter(([name, version]) => {
    const file = join(folder, "node_modules", name, "package.json");
    return !existsSync(file) || (!version.startsWith("file:") && read(file).version !== version);
  });
  if (missing.length === 0) return;
  console.log(`Installing ${missing.map(([name]) => name).join(", ")} …`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

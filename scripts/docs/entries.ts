import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A public entry of the package. */
export interface Entry {
  /** What a caller imports. */
  readonly name: string;
  readonly source: string;
}

/** The entries that package.json exports: what cannot be imported by name (the description, package.json) is none. */
export function entries(root: string): Entry[] {
  const { name, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    name: string;
    exports: Record<string, string | object>;
  };
  return Object.keys(exports)
    .filter((subpath) => typeof exports[subpath] === "object")
    .map((subpath) => ({ name: join(name, subpath), source: join(root, "src", subpath, "index.ts") }));
}

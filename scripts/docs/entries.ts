import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A public entry point of the package. */
export interface Entry {
  /** What a caller imports. */
  readonly name: string;
  readonly source: string;
}

/** The entry points that package.json exports, without plain files (the description, package.json). */
export function entries(root: string): Entry[] {
  const { name, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    name: string;
    exports: Record<string, string | object>;
  };
  return Object.keys(exports)
    .filter((subpath) => typeof exports[subpath] === "object")
    .map((subpath) => ({ name: join(name, subpath), source: join(root, "src", subpath, "index.ts") }));
}

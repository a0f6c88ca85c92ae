import { readFileSync, statSync } from "node:fs";
import { CannotCompare } from "../CannotCompare.ts";

/** Market's whole description has about 2 MB in 1500 files. */
const limit = 10_000_000;

/** Reads the files of one description, which together are within a limit; endless ones, such as pipes, are refused. */
export function textReader(): (path: string) => string {
  let bytes = 0;
  return (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new CannotCompare("there is no such file");
    if (found.isDirectory()) throw new CannotCompare("it is a folder, not a file");
    if (!found.isFile()) throw new CannotCompare("it is no ordinary file");
    bytes += found.size;
    if (bytes > limit) throw new CannotCompare(`with all files read so far, it is larger than ${limit / 1e6} MB`);
    return readFileSync(path, "utf8");
  };
}

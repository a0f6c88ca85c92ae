import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CannotCompare } from "../CannotCompare.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "it may not be read",
};

/** The content of a file, in chunks. Endless files, such as pipes and devices, are refused. */
export async function* readFileBytes(url: URL): AsyncGenerator<Uint8Array> {
  try {
    const path = fileURLToPath(url);
    const found = await stat(path);
    if (found.isDirectory()) throw new CannotCompare("it is a folder, not a file");
    if (!found.isFile()) throw new CannotCompare("it is no ordinary file");
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof CannotCompare) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new CannotCompare(reasons[code] ?? message);
  }
}

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CannotCompare } from "../CannotCompare.ts";
import { fetchBytes } from "./fetchBytes.ts";
import { limits } from "./limits.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "it may not be read",
};

/** The content of a file, in chunks. Endless files, such as pipes and devices, are refused. */
async function* readBytes(url: URL): AsyncGenerator<Uint8Array> {
  const path = fileURLToPath(url);
  const found = await stat(path).catch((error: unknown) => {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new CannotCompare(reasons[code] ?? message);
  });
  if (found.isDirectory()) throw new CannotCompare("it is a folder, not a file");
  if (!found.isFile()) throw new CannotCompare("it is no ordinary file");
  yield* createReadStream(path) as AsyncIterable<Uint8Array>;
}

/** Foreign text must not make this machine read or fetch anything but descriptions from the same place. */
function stayAtHome(url: URL, root: URL): void {
  if (url.href === root.href) return;
  const isSameSite = url.protocol === root.protocol && url.host === root.host;
  if (!isSameSite) throw new CannotCompare("a description may refer only to files of its own site");
  if (!/\.(ya?ml|json)$/i.test(url.pathname)) throw new CannotCompare("neither a .yaml nor a .json file");
}

/** Reads the files of one description, which together are within limits. */
export function textReader(root: URL): (url: URL) => Promise<string> {
  let [files, bytes] = [0, 0];
  return async (url) => {
    files += 1;
    if (files > limits.files) throw new CannotCompare(`more than ${limits.files} files`);
    stayAtHome(url, root);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of url.protocol === "file:" ? readBytes(url) : fetchBytes(url)) {
      size += piece.byteLength;
      bytes += piece.byteLength;
      if (size > limits.bytesOfFile) throw new CannotCompare(`larger than ${limits.bytesOfFile / 1e6} MB`);
      if (bytes > limits.bytes) throw new CannotCompare(`all its files together: over ${limits.bytes / 1e6} MB`);
      pieces.push(piece);
    }
    return new TextDecoder().decode(Buffer.concat(pieces));
  };
}

import { CannotCompare } from "../CannotCompare.ts";
import { fetchBytes } from "./fetchBytes.ts";
import { limits } from "./limits.ts";
import { readFileBytes } from "./readFileBytes.ts";

/** Reads the files of one description within limits. */
export class Reader {
  private readonly root: URL;
  private files = 0;
  private bytes = 0;

  constructor(root: URL) {
    this.root = root;
  }

  async read(url: URL): Promise<string> {
    this.files += 1;
    if (this.files > limits.files) throw new CannotCompare(`more than ${limits.files} files`);
    this.stayAtHome(url);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of url.protocol === "file:" ? readFileBytes(url) : fetchBytes(url)) {
      size += piece.byteLength;
      this.bytes += piece.byteLength;
      if (size > limits.bytesOfFile) throw new CannotCompare(`larger than ${limits.bytesOfFile / 1e6} MB`);
      if (this.bytes > limits.bytes) throw new CannotCompare(`all its files together: over ${limits.bytes / 1e6} MB`);
      pieces.push(piece);
    }
    return new TextDecoder().decode(Buffer.concat(pieces));
  }

  /** Foreign text must not make this machine read or fetch anything but descriptions from the same place. */
  private stayAtHome(url: URL): void {
    if (url.href === this.root.href) return;
    const sameSite = url.protocol === this.root.protocol && url.host === this.root.host;
    if (!sameSite) throw new CannotCompare("a description may refer only to files of its own site");
    if (!/\.(ya?ml|json)$/i.test(url.pathname)) throw new CannotCompare("neither a .yaml nor a .json file");
  }
}

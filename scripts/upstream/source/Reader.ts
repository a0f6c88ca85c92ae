import { CannotCompare } from "../CannotCompare.ts";
import { fetchBytes } from "./fetchBytes.ts";
import { limits } from "./limits.ts";
import { readFileBytes } from "./readFileBytes.ts";

/** Reads the files of one description, each once, within limits. */
export class Reader {
  private readonly root: URL;
  private readonly texts = new Map<string, Promise<string>>();
  private readonly waiting: (() => void)[] = [];
  private free: number = limits.atOnce;
  private bytes = 0;

  constructor(root: URL) {
    this.root = root;
  }

  read(url: URL): Promise<string> {
    const known = this.texts.get(url.href);
    if (known) return known;
    const text = this.inTurn(url);
    this.texts.set(url.href, text);
    return text;
  }

  private async inTurn(url: URL): Promise<string> {
    if (this.texts.size >= limits.files) throw new CannotCompare(`more than ${limits.files} files`);
    this.stayAtHome(url);
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.free -= 1;
    try {
      return await this.load(url);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  /** Foreign text must not make this machine read or fetch anything but descriptions from the same place. */
  private stayAtHome(url: URL): void {
    if (url.href === this.root.href) return;
    const sameSite = url.protocol === this.root.protocol && url.host === this.root.host;
    if (!sameSite) throw new CannotCompare("a description may refer only to files of its own site");
    if (!/\.(ya?ml|json)$/i.test(url.pathname)) throw new CannotCompare("neither a .yaml nor a .json file");
  }

  private async load(url: URL): Promise<string> {
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
}

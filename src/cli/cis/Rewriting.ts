import { rmSync } from "node:fs";
import { type FileHandle, open, realpath, rename, stat } from "node:fs/promises";
import { reasonOf, type Source } from "../Source.ts";
import { Unusable } from "../Unusable.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const fullBuffer = 2 ** 16;

function cannotWrite(error: unknown): Unusable {
  const isAway = (error as NodeJS.ErrnoException).code === "ENOENT";
  return new Unusable(`the file of --write cannot be written: ${isAway ? "there is no such folder" : reasonOf(error)}`);
}

/** A file that appears whole or not at all: it is written beside its place and moved there at the end. */
export class Rewriting {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #temporary: string;
  readonly #units: BufferEncoding;
  #text = "";

  private constructor(handle: FileHandle, path: string, temporary: string, units: BufferEncoding) {
    this.#handle = handle;
    this.#path = path;
    this.#temporary = temporary;
    this.#units = units;
    process.once("exit", this.#discard);
    for (const signal of signals) process.once(signal, this.#interrupt);
  }

  /** Begins to write a file; refuses to write the source, by whatever name or link. */
  static async begin(name: string, source: Source["stats"], units: BufferEncoding): Promise<Rewriting> {
    const present = await stat(name, { bigint: true }).catch(() => undefined);
    if (present?.dev === source.dev && present.ino === source.ino)
      throw new Unusable("--write names the file that is read: choose another one");
    if (present && !present.isFile()) throw new Unusable("--write takes a file");
    try {
      const path = present ? await realpath(name) : name;
      const temporary = `${path}.${process.pid}.tmp`;
      return new Rewriting(await open(temporary, "wx", present && Number(present.mode)), path, temporary, units);
    } catch (error) {
      throw cannotWrite(error);
    }
  }

  /** Adds text. */
  async add(text: string): Promise<void> {
    this.#text += text;
    if (this.#text.length >= fullBuffer) await this.#flush();
  }

  /** Puts the file in its place. */
  async finish(): Promise<void> {
    await this.#flush();
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#temporary, this.#path);
    } catch (error) {
      throw cannotWrite(error);
    }
    process.off("exit", this.#discard);
    for (const signal of signals) process.off(signal, this.#interrupt);
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = "";
    try {
      await this.#handle.writeFile(text, this.#units);
    } catch (error) {
      throw cannotWrite(error);
    }
  }

  // However the program ends; it ends after every failure.
  readonly #discard = (): void => {
    rmSync(this.#temporary, { force: true });
  };

  readonly #interrupt = (): void => {
    process.exit(2);
  };
}

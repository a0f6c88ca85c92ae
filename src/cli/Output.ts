import { once } from "node:events";
import { styleText } from "node:util";

const fullBuffer = 2 ** 16;

/** Text to a stream such as the standard output. Once nobody reads it, text is dropped: `| head` is no failure. */
export class Output {
  readonly #stream: NodeJS.WriteStream;
  #text = "";
  #isOpen = true;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
      this.#isOpen = false;
      if (code !== "EPIPE") process.exitCode = 2;
    });
  }

  paint(colour: "red" | "yellow" | "green" | "dim", text: string): string {
    return this.#stream.isTTY && !process.env["NO_COLOR"] ? styleText(colour, text) : text;
  }

  /** Adds a line; resolves when there is room for another one. */
  async line(text: string): Promise<void> {
    this.#text += `${text}\n`;
    if (this.#text.length >= fullBuffer) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = "";
    // It rejects if the stream fails; the listener above has noticed.
    if (this.#isOpen && !this.#stream.write(text)) await once(this.#stream, "drain").catch(() => undefined);
  }
}

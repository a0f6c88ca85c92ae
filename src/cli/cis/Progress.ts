const everyMs = 200;

/** A line on a terminal that says how far the work is; nothing elsewhere. */
export class Progress {
  readonly #stream = process.stderr;
  #shownAt = Date.now();

  /** Shows a number of lines, now and then. */
  show(lines: number): void {
    if (!this.#stream.isTTY || lines % 1000 > 0) return;
    const now = Date.now();
    if (now - this.#shownAt < everyMs) return;
    this.#shownAt = now;
    this.#stream.write(`\r${lines.toLocaleString("en")} lines`);
  }

  /** Removes the line. */
  end(): void {
    if (this.#stream.isTTY) this.#stream.write("\r\u001b[K");
  }
}

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
    // Whatever is written next, the error of the command too, begins in its place.
    this.#stream.write(`${lines.toLocaleString("en")} lines\r`);
  }

  /** Removes the line. */
  end(): void {
    if (this.#stream.isTTY) this.#stream.write("\u001b[K");
  }
}

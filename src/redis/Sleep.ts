/** After this long a sleeper looks again: no timer holds more than 2^31 - 1 ms. */
const longestMs = 60_000;

/** Pauses of a loop that others may cut short. */
export class Sleep {
  #isOver = false;
  #wake: (() => void) | undefined;

  /** From now on `end` ends the next pause, even if it has not begun. */
  begin(): void {
    this.#isOver = false;
  }

  /** Ends the pause, if there is one. */
  end(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  /** Pauses for so long, at most a minute. Resolves to false if that minute has passed. */
  async pause(ms: number): Promise<boolean> {
    if (this.#isOver || ms <= 0) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.ceil(Math.min(ms, longestMs)), ms < longestMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}

/** Counts the calls of a window, for this process or for all that share it. */
export interface Counter {
  /**
   * Takes one of the window's `limit` calls; false when none is left. `lifeMs` is how long the count must be kept.
   *
   * @throws when the count cannot be had
   */
  take(window: string, limit: number, lifeMs: number): Promise<boolean>;
  /** Gives back a call that was taken and does not belong to the window, or is not made. Never fails. */
  giveBack(window: string, lifeMs: number): void;
  /** Lets no more calls into the window, whatever its count. Never fails. */
  close(window: string, lifeMs: number): void;
}

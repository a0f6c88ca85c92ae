/** Counts the calls in each window, for this process or for all that share the counts. */
export interface Counter {
  /**
   * Takes one of the window's `limit` calls; false when none is left. `lifeMs` is how long the count must be kept.
   *
   * @throws if the count is not available
   */
  take(window: string, limit: number, lifeMs: number): Promise<boolean>;
  /** Gives back a call that turned out not to belong to the window, or was not made. Never fails. */
  giveBack(window: string, lifeMs: number): void;
  /** Allows no more calls in the window, whatever its count. Never fails. */
  close(window: string, lifeMs: number): void;
}

/**
 * Counts the calls in each window, for all processes that share the counts: in a database, for example. What fails or
 * takes longer than the call's deadline makes the call fail with a `LimiterError` or a `TimeoutError`, `not-sent`.
 */
export interface Counter {
  /**
   * Counts one more call in the window, in one step, unless `limit` calls are counted in it: then it resolves to false.
   * The window's name states campaign, operation and number; a count must be kept for `lifeMs` milliseconds.
   *
   * @throws if the count is not available
   */
  take(window: string, limit: number, lifeMs: number): Promise<boolean>;
  /** Takes back one call that did not belong to the window, or was not made. Not awaited; what it throws is ignored. */
  giveBack(window: string, lifeMs: number): unknown;
  /** Allows no more calls in the window, whatever its count. Not awaited; what it throws is ignored. */
  close(window: string, lifeMs: number): unknown;
}

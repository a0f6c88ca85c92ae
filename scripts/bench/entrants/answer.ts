/** The body of a 200, as a user who does not check it types it. */
export interface Answer {
  readonly result?: unknown;
}

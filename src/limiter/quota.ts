/** A number of calls per window of the server's clock. */
export interface Quota {
  readonly requests: number;
  readonly windowMs: number;
}

/** The quota as the `X-RateLimit-Resource-*` headers of an answer state it; a figure that cannot be read is absent. */
export interface RateLimit {
  /** Calls that the window allows. */
  readonly limit?: number;
  /** Calls left in it. */
  readonly remaining?: number;
  /** When it ends, by Market's clock. */
  readonly until?: Date;
}

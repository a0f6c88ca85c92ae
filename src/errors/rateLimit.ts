/** The quota as stated in the `X-RateLimit-Resource-*` headers of a response; unreadable figures are absent. */
export interface RateLimit {
  /** Calls allowed per window. */
  readonly limit?: number;
  /** Calls left in the window. */
  readonly remaining?: number;
  /** When the window ends, by Market's clock. */
  readonly until?: Date;
}

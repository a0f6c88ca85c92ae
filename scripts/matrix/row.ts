/** One environment: what it is called, and what proves that the package works there. */
export interface Row {
  readonly environment: string;
  /** The versions at work; asked for after the installation. */
  readonly version: string;
  /** The name under which the mock sees the calls of the row; absent when it makes none. */
  readonly label?: string;
  /** Resolves to what the program printed; rejects when something is not as it should be. */
  readonly prove: () => Promise<string>;
}

/** One environment: what it is called, and what proves that the package works there. */
export interface Row {
  readonly environment: string;
  /** The versions in use, known after the installation. */
  readonly version: string;
  /** The name by which the mock recognises the row's calls; absent if it makes none. */
  readonly label?: string;
  /** Resolves to what the program printed; rejects if anything is wrong. */
  readonly prove: () => Promise<string>;
}

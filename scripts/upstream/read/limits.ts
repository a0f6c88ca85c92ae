/** Limits on reading a description. Market's whole description is about 2 MB in 1500 files. */
export const limits = {
  bytesOfFile: 5_000_000,
  bytes: 20_000_000,
  files: 5_000,
  /** Of one file, with its aliases written out. */
  values: 250_000,
  /** What may be read of one operation, far more than Market says of any. */
  facts: 50_000,
  atOnce: 8,
  redirects: 5,
  responseMs: 20_000,
  wholeMs: 90_000,
} as const;

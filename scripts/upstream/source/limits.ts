/** Limits on reading a description. Market's whole description is about 2 MB in 1500 files. */
export const limits = {
  bytesOfFile: 20_000_000,
  bytes: 60_000_000,
  files: 5_000,
  atOnce: 8,
  redirects: 5,
  answerMs: 20_000,
  wholeMs: 90_000,
} as const;

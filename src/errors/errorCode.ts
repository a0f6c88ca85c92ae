/** The `code` of an error, one per class. A later release may add classes: treat this list as open. */
export type ErrorCode =
  | "aborted"
  | "api"
  | "authentication"
  | "bad-request"
  | "configuration"
  | "connection"
  | "invalid-request"
  | "limiter"
  | "not-found"
  | "permission-denied"
  | "queue-full"
  | "rate-limit"
  | "server"
  | "timeout"
  | "unexpected-response"
  // Any other string is accepted, and editors still suggest the known ones.
  | (string & {});

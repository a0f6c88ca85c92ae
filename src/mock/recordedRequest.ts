/** Something in a request or its response that the OpenAPI description does not allow. */
export interface Violation {
  /** Where: `["request", "body", "items", "0"]`. */
  readonly location: readonly string[];
  /** `Error` in every case seen so far. */
  readonly severity: string;
  /** The JSON Schema keyword that failed, or a status: 401 for a request without a token. */
  readonly code: string | number;
  /** In Prism's words. */
  readonly message: string;
}

/** A request as the mock received it. */
export interface RecordedRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The path and query, as sent. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty if there was none. */
  readonly body: string;
  /** The status that the mock answered with. */
  readonly status: number;
  /** What the OpenAPI description does not allow in the request or its response; empty if all is well. */
  readonly violations: readonly Violation[];
}

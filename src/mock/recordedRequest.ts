/** What the description does not allow about a request, or about its answer. */
export interface Violation {
  /** Where: `["request", "body", "items", "0"]`. */
  readonly location: readonly string[];
  /** `Error` in all that is known. */
  readonly severity: string;
  /** The keyword of JSON Schema that failed, or a status: 401 for a request without a token. */
  readonly code: string | number;
  /** In Prism's words. */
  readonly message: string;
}

/** A request as the mock received it. */
export interface RecordedRequest {
  /** The HTTP method. */
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty when there was none. */
  readonly body: string;
  /** The status that the mock answered with. */
  readonly status: number;
  /** What the description does not allow about the request or its answer; empty when all is well. */
  readonly violations: readonly Violation[];
}

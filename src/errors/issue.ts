/** How much an issue weighs: an `error` stops the call, a `warn` is reported and the call goes on. */
export type Severity = "error" | "warn";

/** A severity for a rule, or `off` so that it is not asked at all. */
export type RuleSetting = Severity | "off";

/** Something about an input that Market would refuse, or that is unwise. */
export interface Issue {
  /** JSON pointer (RFC 6901) into the input as the caller wrote it; empty for the input as a whole. */
  readonly path: string;
  /** The stable id of the rule, such as `schema.required` or `keys.repeated`. */
  readonly rule: string;
  /** `error` stops the call, `warn` does not. */
  readonly severity: Severity;
  /** A sentence for the developer. It never shows a value of the input. */
  readonly message: string;
  /** What was probably meant. */
  readonly hint?: string;
}

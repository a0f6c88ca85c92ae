/** The severity of an issue: an `error` stops the call, a `warn` is reported and the call proceeds. */
export type Severity = "error" | "warn";

/** A severity for a rule, or `off` to skip the rule. */
export type RuleSetting = Severity | "off";

/** Something in an input that Market would refuse, or that is probably a mistake. */
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

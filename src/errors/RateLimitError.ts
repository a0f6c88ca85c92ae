import { withoutPrototype } from "../prototype.ts";
import { ApiError, type ApiErrorFields } from "./ApiError.ts";

/** Which of Market's two limits was exceeded: parallel requests or the quota; `unknown` if Market did not say. */
export type RateLimitKind = "parallel" | "quota" | "unknown";

/** 420 (Market's own) or 429: too many calls. The request was refused before any work was done. */
export class RateLimitError extends ApiError {
  /** Identifies the class; stable across releases and minification. */
  override readonly code = "rate-limit";
  /** `parallel`: make fewer calls at once. `quota`: wait until `resetAt`. */
  readonly kind: RateLimitKind;
  /** When to call again, by Market's clock; absent if Market named no time, or one in the past. */
  declare readonly resetAt?: Date;
  /** Milliseconds from the response until `resetAt`. */
  declare readonly retryAfterMs?: number;

  constructor(
    message: string,
    fields: ApiErrorFields & {
      readonly kind: RateLimitKind;
      readonly resetAt?: Date | undefined;
      readonly retryAfterMs?: number | undefined;
    },
  ) {
    super(message, fields);
    const { kind, resetAt, retryAfterMs } = withoutPrototype(fields);
    this.kind = kind;
    if (resetAt !== undefined) this.resetAt = resetAt;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }

  /** The name of the class, even when minified. */
  override get name(): string {
    return "RateLimitError";
  }
}

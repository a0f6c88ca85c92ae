import { ApiError, type ApiErrorFacts } from "./ApiError.ts";

/** Which of Market's two limits was met: calls in flight, calls in a window of time, or not said. */
export type RateLimitKind = "parallel" | "quota" | "unknown";

/** 420 (Market's own) or 429: one call too many. The request was refused before any work was done. */
export class RateLimitError extends ApiError {
  /** The name of the class for programs: it never changes. */
  override readonly code = "rate-limit";
  /** `parallel`: run fewer calls at once. `quota`: wait for `resetAt`. */
  readonly kind: RateLimitKind;
  /** When the quota is whole again, by Market's clock; absent when it did not say or named a moment already past. */
  declare readonly resetAt?: Date;
  /** Milliseconds from the answer until then, or what `Retry-After` asked for. */
  declare readonly retryAfterMs?: number;

  constructor(
    message: string,
    {
      kind,
      resetAt,
      retryAfterMs,
      ...facts
    }: ApiErrorFacts & {
      readonly kind: RateLimitKind;
      readonly resetAt?: Date | undefined;
      readonly retryAfterMs?: number | undefined;
    },
  ) {
    super(message, facts);
    this.kind = kind;
    if (resetAt !== undefined) this.resetAt = resetAt;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }

  /** The name of the class, minified or not. */
  override get name(): string {
    return "RateLimitError";
  }
}

import type { OperationId } from "../../generated/facts.ts";
import type { RateLimit } from "../errors/rateLimit.ts";

/** An attempt about to be made. */
export interface Acquisition {
  /** The campaign of the call. */
  readonly campaignId: number | bigint;
  /** The operation that is called. */
  readonly operation: OperationId;
  /** Aborts when the call ends. */
  readonly signal: AbortSignal;
  /** Milliseconds until the call's deadline; `Infinity` if there is none. */
  readonly msLeft: number;
}

/** A response, whatever its status. */
export interface Observation {
  /** The campaign of the call. */
  readonly campaignId: number | bigint;
  /** The operation that is called. */
  readonly operation: OperationId;
  /** The HTTP status. */
  readonly status: number;
  /** The quota as stated in the response. */
  readonly rateLimit: RateLimit | undefined;
  /** The server's time: the `Date` header, in whole seconds. */
  readonly date: Date | undefined;
  /** Milliseconds since the request was sent. */
  readonly durationMs: number;
}

/** Keeps calls below a quota, for one process or for several that share it. */
export interface Limiter {
  /**
   * Resolves when an attempt may be made. It must reject when the signal aborts, and may reject at once with an error
   * named `TimeoutError` if the deadline comes too soon. After any other rejection the call fails with a
   * `LimiterError`.
   */
  acquire(request: Acquisition): Promise<void>;
  /** Called with every response. */
  observe(answer: Observation): void;
}

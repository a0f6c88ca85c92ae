import type { OperationId } from "../../generated/facts.ts";
import type { RateLimit } from "../errors/rateLimit.ts";

/** An attempt that is about to be made. */
export interface Acquisition {
  /** The campaign of the call. */
  readonly campaignId: number | bigint;
  /** The operation that is called. */
  readonly operation: OperationId;
  /** Aborts when the call is over. */
  readonly signal: AbortSignal;
  /** Milliseconds until the call's deadline; `Infinity` without one. */
  readonly msLeft: number;
}

/** An answer, whatever it says. */
export interface Observation {
  /** The campaign of the call. */
  readonly campaignId: number | bigint;
  /** The operation that is called. */
  readonly operation: OperationId;
  /** The HTTP status. */
  readonly status: number;
  /** What `X-RateLimit-Resource-*` say. */
  readonly rateLimit: RateLimit | undefined;
  /** The server's clock: its `Date` header, in whole seconds. */
  readonly date: Date | undefined;
  /** Milliseconds since the request went out. */
  readonly durationMs: number;
}

/** Paces calls below a quota, for one process or for many that share it. */
export interface Limiter {
  /**
   * Resolves when an attempt may be made. Must give up when the signal aborts, and may at once, with an error named
   * `TimeoutError`, when the call's deadline will not do. Any other failure fails the call with a `LimiterError`.
   */
  acquire(request: Acquisition): Promise<void>;
  /** Is told of every answer. */
  observe(answer: Observation): void;
}

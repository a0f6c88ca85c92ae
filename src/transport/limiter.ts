import type { OperationId } from "../../generated/facts.ts";
import type { RateLimit } from "../errors/rateLimit.ts";

/** Paces calls below a quota, for one process or for many that share it. */
export interface Limiter {
  /** Resolves when an attempt may be made. Must give up when the signal aborts. */
  acquire(request: {
    readonly campaignId: number | bigint;
    readonly operation: OperationId;
    readonly signal: AbortSignal;
  }): Promise<void>;
  /** Is told of every answer. */
  observe(answer: {
    readonly campaignId: number | bigint;
    readonly operation: OperationId;
    readonly status: number;
    readonly rateLimit: RateLimit | undefined;
  }): void;
}

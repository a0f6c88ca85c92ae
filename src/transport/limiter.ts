import type { facts, OperationId } from "../../generated/facts.ts";
import type { RateLimit } from "../errors/rateLimit.ts";

/** The name of a pool of slots that calls in flight share. */
export type Pool = (typeof facts)[OperationId]["parallel"]["pool"];

/** An attempt about to be made. */
export interface Acquisition {
  /** The campaign of the call. */
  readonly campaignId: number | bigint;
  /** The operation that is called. */
  readonly operation: OperationId;
  /** The pool of slots that the operation's calls take from, alone or with those of another operation. */
  readonly pool: Pool;
  /** How many calls of the pool Market allows in flight at once, of all processes together. */
  readonly parallel: number;
  /** How many this client allows in this process: its option `concurrency`; `Infinity` for `false`. */
  readonly concurrency: number;
  /** Milliseconds that the attempt may take: the option `timeout`; `Infinity` for `false`. */
  readonly attemptMs: number;
  /** Aborts when the caller aborts the call or its deadline comes, at any time until the call has ended. */
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
  /** Milliseconds from handing the request to the transport to the end of the body. */
  readonly durationMs: number;
}

/** How an attempt has ended. */
export interface AttemptEnd {
  /** Whether a response arrived. Without one, Market may still be at work. */
  readonly answered: boolean;
}

/** Takes back what was acquired for an attempt. What it throws, or returns, changes nothing. */
export type Release = (end: AttemptEnd) => void;

/** Keeps calls within Market's limits, for one process or for several that share them. */
export interface Limiter {
  /**
   * Resolves when an attempt may be made, to nothing or to a function that is called exactly once when the attempt has
   * ended in whatever way, or as soon as `acquire` resolves if the call has ended before. It should reject when the
   * signal aborts, and may reject at once with an error named `TimeoutError` if the deadline comes too soon. After any
   * other rejection the call fails with a `LimiterError`.
   */
  acquire(acquisition: Acquisition): Promise<void | Release>;
  /** Called with every response. */
  observe(observation: Observation): void;
}

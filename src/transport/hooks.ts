import type { OperationId } from "../../generated/facts.ts";
import type { RateLimit } from "../errors/rateLimit.ts";

/** What every event tells. */
export interface CallEvent {
  /** The operation that was called. */
  readonly operation: OperationId;
  /** The campaign it was called for. */
  readonly campaignId: number | bigint;
}

/** A request is about to be handed to the transport. */
export interface RequestEvent extends CallEvent {
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The HTTP method. */
  readonly method: string;
  /** Holds the ids of campaign and order, no secret. */
  readonly url: string;
  /** The length of the body in characters. */
  readonly bodyLength: number;
}

/** An answer has been read to its end, or as far as it could be. */
export interface ResponseEvent extends CallEvent {
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The HTTP status. */
  readonly status: number;
  /** Milliseconds from handing the request over to the end of the body. */
  readonly durationMs: number;
  /** The `traceparent` of the answer. */
  readonly requestId?: string;
  /** The quota as the answer states it. */
  readonly rateLimit?: RateLimit;
}

/** An attempt failed and another one follows. */
export interface RetryEvent extends CallEvent {
  /** The attempt that failed. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delayMs: number;
  /** The `code` of the error that would have been thrown. */
  readonly reason: string;
  /** The HTTP status, if there was an answer. */
  readonly status?: number;
}

/** Something is unwise about the input, or an answer is not as the description has it. */
export interface WarningEvent extends CallEvent {
  /** The id of the rule; `response.mismatch` for an answer. */
  readonly rule: string;
  /** A sentence for the developer, without a value of the input. */
  readonly message: string;
  /** JSON pointer: into the input, or into the body of the answer. */
  readonly path: string;
  /** What was probably meant. */
  readonly hint?: string;
}

/** Functions that are told what a call does. One that throws, rejects or hangs changes nothing. */
export interface Hooks {
  /** Before a request is handed to the transport. */
  readonly request?: ((event: RequestEvent) => unknown) | undefined;
  /** After an answer, whatever it says. */
  readonly response?: ((event: ResponseEvent) => unknown) | undefined;
  /** Before the pause between two attempts. */
  readonly retry?: ((event: RetryEvent) => unknown) | undefined;
  /** Once per call and rule. */
  readonly warning?: ((event: WarningEvent) => unknown) | undefined;
}

/** Tells a hook, if there is one, and keeps whatever it does away from the call. The event is made only to be told. */
export function tell<Event>(hook: ((event: Event) => unknown) | undefined, makeEvent: () => Event): void {
  if (!hook) return;
  const event = makeEvent();
  try {
    Promise.resolve(hook(event)).catch(() => undefined);
  } catch {
    // A hook is a listener: its failure is not the call's.
  }
}

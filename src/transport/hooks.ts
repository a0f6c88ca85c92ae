import type { OperationId } from "../../generated/facts.ts";
import type { ErrorCode } from "../errors/errorCode.ts";
import type { RateLimit } from "../errors/rateLimit.ts";

/** The fields of every event. */
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
  /** Contains the campaign and order ids, but no secret. */
  readonly url: string;
  /** The length of the body in characters. */
  readonly bodyLength: number;
}

/** A response has been read to its end, or as far as possible. */
export interface ResponseEvent extends CallEvent {
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The HTTP status. */
  readonly status: number;
  /** Milliseconds from handing the request to the transport to the end of the body. */
  readonly durationMs: number;
  /** The `traceparent` of the response; redacted unless it has the standard form. */
  readonly requestId?: string;
  /** The quota as stated in the response. */
  readonly rateLimit?: RateLimit;
}

/** An attempt failed and will be retried. */
export interface RetryEvent extends CallEvent {
  /** The attempt that failed. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delayMs: number;
  /** The `code` of the error that would have been thrown. */
  readonly reason: ErrorCode;
  /** The HTTP status, if there was a response. */
  readonly status?: number;
}

/** Something in the input is probably a mistake, or a response does not match the OpenAPI description. */
export interface WarningEvent extends CallEvent {
  /** The id of the rule; `response.mismatch` for a response. */
  readonly rule: string;
  /** A sentence for the developer. It contains no value of the input. */
  readonly message: string;
  /** JSON pointer into the input, or into the body of the response. */
  readonly path: string;
  /** What was probably meant. */
  readonly hint?: string;
}

/** Functions that observe a call. One that throws, rejects or hangs does not affect the call. */
export interface Hooks {
  /** Before a request is handed to the transport. */
  readonly request?: ((event: RequestEvent) => unknown) | undefined;
  /** After every response, whatever its status. */
  readonly response?: ((event: ResponseEvent) => unknown) | undefined;
  /** Before the pause that precedes a retry. */
  readonly retry?: ((event: RetryEvent) => unknown) | undefined;
  /** Once per call and rule. */
  readonly warning?: ((event: WarningEvent) => unknown) | undefined;
}

/** Calls a hook, if there is one, and keeps its failures away from the call. The event is created only if needed. */
export function notify<Event>(hook: ((event: Event) => unknown) | undefined, makeEvent: () => Event): void {
  if (!hook) return;
  const event = makeEvent();
  try {
    Promise.resolve(hook(event)).catch(() => undefined);
  } catch {
    // A failing hook must not fail the call.
  }
}

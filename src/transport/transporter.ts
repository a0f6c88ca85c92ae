/** One attempt of a request as bytes on their way. */
export interface Outgoing {
  /** Absolute. */
  readonly url: string;
  /** In capitals. */
  readonly method: string;
  /** By name; every request has its own object. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, the same text at each attempt; empty for a request without a body. */
  readonly body: string;
  /** Aborts when the attempt is over; the transport must then let go of its socket. */
  readonly signal: AbortSignal;
}

/** An answer of which the head is here. */
export interface Incoming {
  /** The HTTP status; 0 where the runtime hides it. */
  readonly status: number;
  /** The headers of the answer. */
  readonly headers: Headers;
  /** Whether the runtime hides a redirect, as browsers do. */
  readonly opaque: boolean;
  /** Reads the body to its end, but never more than this many bytes: beyond them it throws `TooLarge`. */
  readonly read: (maxBytes: number) => Promise<string>;
}

/** Carries a request to the server and its answer back. Never follows a redirect, never repeats. */
export type Transporter = (outgoing: Outgoing) => Promise<Incoming>;

/** Thrown by `read` when the body is longer than allowed. */
export class TooLarge extends Error {}

/** Whether it was thrown so. Whatever else a transport throws may be a proxy that throws when it is asked. */
export function isTooLarge(error: unknown): boolean {
  try {
    return error instanceof TooLarge;
  } catch {
    return false;
  }
}

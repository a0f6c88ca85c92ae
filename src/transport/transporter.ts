/** One attempt of a request as bytes on their way. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Aborts when the attempt is over; the transport must then let go of its socket. */
  readonly signal: AbortSignal;
}

/** An answer of which the head is here. */
export interface Incoming {
  readonly status: number;
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

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
  /** The longest answer that is read, in bytes after decompression: beyond them `read` rejects. */
  readonly maxBytes: number;
}

/** The time that an attempt has. When it is over the transport must let go of its socket. */
export interface AttemptTime {
  /** Aborts when the time is over. Made when it is first asked for, because that is a tenth of a call. */
  readonly signal: AbortSignal;
  /** Calls back when `signal` would abort, for a transport that needs no signal. */
  whenOver(listener: () => void): void;
}

/** An answer of which the head is here. */
export interface Incoming {
  /** The HTTP status; 0 where the runtime hides it. */
  readonly status: number;
  /** Makes the headers of the answer: few calls need them, and they cost as much as all else of the answer. */
  readonly headers: () => Headers;
  /** Whether the runtime hides a redirect, as browsers do. */
  readonly opaque: boolean;
  /** Reads the body to its end; gives the text itself where it is all here already. */
  readonly read: () => string | Promise<string>;
}

/** Carries a request to the server and its answer back. Never follows a redirect, never repeats. */
export type Transporter = (outgoing: Outgoing, time: AttemptTime) => Promise<Incoming>;

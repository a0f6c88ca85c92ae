/** The request of one attempt. */
export interface Outgoing {
  /** The absolute URL. */
  readonly url: string;
  /** The HTTP method in upper case. */
  readonly method: string;
  /** By name; each request has its own object. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, the same text in each attempt; empty for a request without a body. */
  readonly body: string;
  /** The largest response body to read, in bytes after decompression; beyond it `read` rejects. */
  readonly maxBytes: number;
}

/** The time an attempt has. When it is over, the transport must release its socket. */
export interface AttemptTime {
  /** Aborts when the time is over. Created on first use, because it costs a tenth of a call. */
  readonly signal: AbortSignal;
  /** Calls back when `signal` would abort, for transports that need no signal. */
  whenOver(listener: () => void): void;
}

/** A response whose headers have arrived. */
export interface Incoming {
  /** The HTTP status; 0 if the runtime hides it. */
  readonly status: number;
  /** The response headers, created on first use: few calls need them, and they cost as much as the whole rest. */
  readonly headers: () => Headers;
  /** Whether this is a redirect that the runtime hides, as browsers do. */
  readonly opaque: boolean;
  /** Reads the body to its end; returns the text itself if all of it has arrived. */
  readonly read: () => string | Promise<string>;
}

/** Sends a request and returns the response. It must never follow redirects or retry. */
export type Transporter = (outgoing: Outgoing, time: AttemptTime) => Promise<Incoming>;

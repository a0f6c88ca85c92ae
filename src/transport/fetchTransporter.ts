import { bytesOf } from "../bytesOf.ts";
import { readBody } from "./readBody.ts";
import type { Transporter } from "./transporter.ts";
import { TransportFailure } from "./transportFailure.ts";

/** The options of a request, as passed to a `fetch`. */
export interface FetchInit {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Values by name; each attempt gets its own object. */
  readonly headers: Record<string, string>;
  /** JSON, the same text for every attempt; on Deno a `Blob` with that text, which Deno does not send twice. */
  readonly body?: string;
  /** Aborted when the attempt is over. */
  readonly signal: AbortSignal;
  /** Redirects must not be followed: that would send the token elsewhere. */
  readonly redirect: "manual";
  /** Makes Bun open a new connection; elsewhere it is the default. */
  readonly keepalive: false;
}

/** The parts of a response that the client reads. */
export interface FetchResponse {
  /** The HTTP status. */
  readonly status: number;
  /** `Headers`, or anything that `new Headers()` accepts. */
  readonly headers?: unknown;
  /** Read in chunks if it is a web stream. */
  readonly body?: unknown;
  /** `opaqueredirect` if the runtime hides a redirect. */
  readonly type?: string;
  /** Called if `body` is not a web stream. */
  text(): Promise<string>;
}

/**
 * A WHATWG fetch, called as `fetch(url, init)`: the global one, undici's, node-fetch. Their types differ, so this type asks
 * only for what the client uses.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

type GlobalFetch = (url: string, init: RequestInit) => Promise<Response>;

/** The text of a body that is no web stream, or is none: some fetches give a stream of another kind. */
async function readWhole(response: Response, maxBytes: number): Promise<string> {
  const text = await response.text();
  if (bytesOf(text) > maxBytes) throw new TransportFailure("the body is too large");
  return text;
}

const isFetch = (value: unknown): value is GlobalFetch => typeof value === "function";

/** Sends with a fetch: the caller's, or the global one as it is at that moment, so that stubs and instruments count. */
export function fetchTransporter(own?: Fetch): Transporter {
  return async ({ url, method, headers, body, maxBytes }, { signal }) => {
    const fetch: unknown = own ?? globalThis.fetch;
    if (!isFetch(fetch)) throw new TransportFailure("nothing was sent", new Error("this runtime has no fetch"));
    // Followed, a redirect would carry Api-Key to another origin (Node 20, 22, 24).
    // When a connection that is used again breaks, Bun and Deno send the request once more by themselves, whatever its
    // method and although the server may have read it. So Bun takes a new connection (elsewhere this is the default), and
    // Deno a body that it does not send twice.
    const init: RequestInit = { method, headers, signal, redirect: "manual", keepalive: false };
    if (body !== "") init.body = "Deno" in globalThis ? new Blob([body]) : body;
    const response = await fetch(url, init);
    const { status, body: answer, headers: given } = response;
    const stream = typeof answer?.getReader === "function" ? answer : undefined;
    // Of a class that knows less than `Headers`, if the fetch is the caller's.
    const answered = given instanceof Headers ? given : new Headers(given);
    return {
      status,
      headers: () => answered,
      opaque: response.type === "opaqueredirect",
      read: () => (stream ? readBody(stream, maxBytes) : readWhole(response, maxBytes)),
    };
  };
}

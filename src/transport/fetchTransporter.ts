import { readHeaders } from "../response/readHeaders.ts";
import { bytesOf } from "../bytesOf.ts";
import { fieldOf, withoutPrototype } from "../prototype.ts";
import { isObject } from "../isObject.ts";
import type { Transporter } from "./transporter.ts";
import { TransportFailure } from "./TransportFailure.ts";

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
  /** Keeps a framework that caches fetch, such as Next.js, from answering instead of the server. Absent where unknown. */
  readonly cache?: "no-store";
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
 * A WHATWG fetch, called as `fetch(url, init)`: the global one, undici's, node-fetch. Their types differ, so this type
 * asks only for what the client uses.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

type GlobalFetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Reads the body as text, in chunks so that the size cap takes effect before memory is full. Each is decoded on arrival,
 * because a source may reuse one buffer. The body is cancelled if it is not read to its end.
 */
export async function readBody(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new TransportFailure("the body is too large");
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    // Not awaited: a cancellation that never settles must not hold up the call.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

/** Reads a body that is missing or not a web stream: some fetches have another kind of stream. */
async function readWhole(response: Response, maxBytes: number): Promise<string> {
  const text = await response.text();
  if (bytesOf(text) > maxBytes) throw new TransportFailure("the body is too large");
  return text;
}

const isDeno = (): boolean => {
  const deno: unknown = Reflect.get(globalThis, "Deno");
  return isObject(deno) && "version" in deno;
};

/** Whether the runtime knows the field `cache`: Cloudflare Workers of a date before 2024-11-11 throw at it. */
const takesCache = (): boolean => typeof Request === "function" && "cache" in Request.prototype;

const isStream = (value: unknown): value is ReadableStream<Uint8Array> =>
  isObject(value) && typeof value["getReader"] === "function";
const isHeaders = (value: unknown): value is Headers =>
  isObject(value) && Object.getPrototypeOf(value) === Headers.prototype;
const isFetch = (value: unknown): value is GlobalFetch => typeof value === "function";

/** Sends with the caller's fetch, or with the current global one, so that stubs and instrumentation take effect. */
export function fetchTransporter(own?: Fetch): Transporter {
  const canCache = takesCache();
  return async ({ url, method, headers, body, maxBytes }, { signal }) => {
    const fetch: unknown = own ?? globalThis.fetch;
    if (!isFetch(fetch)) throw new TransportFailure("nothing was sent", new Error("this runtime has no fetch"));
    // Following a redirect would send the Api-Key header to another origin (Node 20, 22, 24).
    // When a reused connection breaks, Bun and Deno send the request again by themselves, whatever its method, although
    // the server may have read it. So Bun gets a new connection (elsewhere `keepalive: false` is the default), and Deno
    // a kind of body that it does not send twice.
    const init: RequestInit = withoutPrototype({ method, headers, signal, redirect: "manual", keepalive: false });
    if (body !== "") init.body = isDeno() ? new Blob([body]) : body;
    if (canCache) init.cache = "no-store";
    const response = await fetch(url, init);
    const rawBody = fieldOf(response, "body");
    const stream = isStream(rawBody) ? rawBody : undefined;
    // A custom fetch may have a class of its own, which may check nothing, or throw.
    const rawHeaders = fieldOf(response, "headers");
    const responseHeaders = isHeaders(rawHeaders) ? rawHeaders : readHeaders(rawHeaders);
    return {
      status: response.status,
      headers: () => responseHeaders,
      opaque: fieldOf(response, "type") === "opaqueredirect",
      read: () => (stream ? readBody(stream, maxBytes) : readWhole(response, maxBytes)),
    };
  };
}

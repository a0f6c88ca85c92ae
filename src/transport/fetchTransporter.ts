import { readBody } from "./readBody.ts";
import { TooLarge, type Transporter } from "./transporter.ts";

/** A WHATWG fetch, called as `fetch(url, init)`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The text of a body that is no web stream, or is none: some fetches give a stream of another kind. */
async function readWhole(response: Response, maxBytes: number): Promise<string> {
  const text = await response.text();
  if (new TextEncoder().encode(text).length > maxBytes) throw new TooLarge();
  return text;
}

/** Sends with a fetch: the caller's, or the global one as it is at that moment, so that stubs and instruments count. */
export function fetchTransporter(own?: Fetch): Transporter {
  return async ({ url, method, headers, body, signal }) => {
    const fetch = own ?? globalThis.fetch;
    // Followed, a redirect would carry Api-Key to another origin (Node 20, 22, 24).
    const init: RequestInit = { method, headers, signal, redirect: "manual" };
    if (body !== "") init.body = body;
    const response = await fetch(url, init);
    const stream = typeof response.body?.getReader === "function" ? response.body : undefined;
    // Too late, of a fetch that does not heed its signal: no one will read it.
    if (signal.aborted) stream?.cancel().catch(() => undefined);
    return {
      status: response.status,
      headers: response.headers,
      opaque: response.type === "opaqueredirect",
      read: (maxBytes) => (stream ? readBody(stream, maxBytes, signal) : readWhole(response, maxBytes)),
    };
  };
}

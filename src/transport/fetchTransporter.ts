import { readBody } from "./readBody.ts";
import { TooLarge, type Transporter } from "./transporter.ts";

/** A WHATWG fetch, called as `fetch(url, init)`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The text of a body that the cap cannot be passed by, or that no stream gives. */
async function readWhole(response: Response, maxBytes: number): Promise<string> {
  const text = await response.text();
  if (text.length > maxBytes) throw new TooLarge();
  return text;
}

/** Whether the body's length is known beforehand, and small: compressed, it may grow without limit. */
function fits(headers: Headers, maxBytes: number): boolean {
  const length = headers.get("Content-Length");
  return length !== null && headers.get("Content-Encoding") === null && Number(length) <= maxBytes;
}

/** Sends with a fetch: the caller's, or the global one as it is at that moment, so that stubs and instruments count. */
export function fetchTransporter(own?: Fetch): Transporter {
  return async ({ url, method, headers, body, signal }) => {
    const fetch = own ?? globalThis.fetch;
    // Followed, a redirect would carry Api-Key to another origin (Node 20, 22, 24).
    const response = await fetch(url, { method, headers, body, signal, redirect: "manual" });
    return {
      status: response.status,
      headers: response.headers,
      opaque: response.type === "opaqueredirect",
      read: (maxBytes) =>
        response.body && !fits(response.headers, maxBytes)
          ? readBody(response.body, maxBytes)
          : readWhole(response, maxBytes),
    };
  };
}

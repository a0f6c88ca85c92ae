import type { Wire } from "../operations/operation.ts";
import { attempts } from "./attempts.ts";
import type { Call } from "./call.ts";

/** What openapi-fetch makes of a request: it needs no more than the URL, and a real `Request` costs as much as the call. */
class Target {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }
}

// With a length openapi-fetch takes `json()` and does not parse a text again.
const headers: Pick<Headers, "get"> = { get: (name) => (name === "Content-Length" ? "2" : null) };

/** What openapi-fetch asks of a `Response`, with the body already judged. */
function asResponse(body: unknown): Response;
function asResponse(body: unknown): Pick<Response, "ok" | "status" | "json"> & { headers: Pick<Headers, "get"> } {
  return { ok: true, status: 200, headers, json: () => Promise.resolve(body) };
}

/** The way of a call through openapi-fetch, which makes its URL and has the attempts as its `fetch`. */
export function wireOf(call: Call): Wire {
  return {
    Request: Target,
    bodySerializer: () => call.text,
    fetch: ({ url }) => attempts(call, url).then(asResponse),
  };
}

import { type ClientOptions, defaultPathSerializer } from "openapi-fetch";
import type { TransportOptions } from "../operations/operation.ts";
import { withRetries } from "./withRetries.ts";
import type { Call } from "./call.ts";

/** Replaces openapi-fetch's `Request`: only the URL is needed, and a real `Request` costs as much as the call. */
class UrlOnlyRequest {
  readonly url: string;
  // Set, so that openapi-fetch does not read another one from a polluted `Object.prototype`.
  readonly method = "";

  constructor(url: string) {
    this.url = url;
  }
}

// Given a length, openapi-fetch calls `json()` instead of parsing text again.
const headers: Pick<Headers, "get"> = { get: (name) => (name === "Content-Length" ? "2" : null) };

/** The part of a `Response` that openapi-fetch reads, with a body already judged. */
function asResponse(body: unknown): Response;
function asResponse(body: unknown): Pick<Response, "ok" | "status" | "json"> & { headers: Pick<Headers, "get"> } {
  return { ok: true, status: 200, headers, json: () => Promise.resolve(body) };
}

// All options of openapi-fetch are named here: one that is absent would be read from a polluted `Object.prototype`.
const defaults = { headers: {}, querySerializer: () => "", pathSerializer: defaultPathSerializer } as const;

/** The options of openapi-fetch's client. */
export const apiOptions = (baseUrl: string): ClientOptions => ({ ...defaults, baseUrl });

/**
 * How a call goes through openapi-fetch, which builds the URL and gets the attempts as its `fetch`. Assigned, not spread
 * into a literal: objects made that way each have a hidden class of their own, which takes longer than all the rest.
 */
export const withTransport =
  (call: Call) =>
  <Init extends object>(init: Init): Init & TransportOptions =>
    Object.assign(init, defaults, {
      baseUrl: "",
      parseAs: "json",
      middleware: [],
      Request: UrlOnlyRequest,
      // The transport sends the text that was checked: given a body, openapi-fetch would build headers for it, twice.
      body: undefined,
      fetch: ({ url }) => withRetries(call, url).then(asResponse),
    } satisfies Partial<TransportOptions>);

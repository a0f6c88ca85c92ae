/**
 * What a call is waiting for: a slot or the limiter (`queue`), a token function (`credentials`), the response headers
 * (`request`), the response body (`body`), or the next attempt (`pause`).
 */
export type Phase = "queue" | "credentials" | "request" | "body" | "pause";

/**
 * What a call is doing: waiting for a place (`queue`), for a token function (`credentials`), for the head of the
 * answer (`request`), for the rest of it (`body`), or for the next attempt (`pause`).
 */
export type Phase = "queue" | "credentials" | "request" | "body" | "pause";

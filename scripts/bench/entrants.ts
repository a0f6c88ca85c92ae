/** The clients by file, as they are called in the report. `fetchAgain` is `fetch` once more: their difference is noise. */
export const clients = {
  fetch: "fetch",
  fetchAgain: "fetch again",
  carefulFetch: "careful fetch",
  undiciRequest: "undici.request",
  openapiFetch: "openapi-fetch",
  heyApiZod: "hey-api + zod",
  ours: "ours",
  oursUndici: "ours over /undici",
} as const;

export const clientIds = Object.keys(clients) as (keyof typeof clients)[];

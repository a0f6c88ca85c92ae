/** The entrants, by file. `fetchAgain` is the same program as `fetch`: what differs between the two is noise. */
export const entrants = {
  fetch: { label: "fetch", file: "fetch", checks: "none" },
  fetchAgain: { label: "fetch, once more", file: "fetch", checks: "none" },
  carefulFetch: { label: "careful fetch", file: "carefulFetch", checks: "status" },
  ours: { label: "yandex-market-orders", file: "ours", checks: "both sides and rules" },
  oursUndici: { label: "… over undici", file: "oursUndici", checks: "both sides and rules" },
  openapiFetch: { label: "openapi-fetch", file: "openapiFetch", checks: "none" },
  heyApi: { label: "hey-api", file: "heyApi", checks: "none" },
  heyApiZod: { label: "hey-api + zod", file: "heyApiZod", checks: "both sides" },
  heyApiValibot: { label: "hey-api + valibot", file: "heyApiValibot", checks: "both sides" },
  axios: { label: "axios", file: "axios", checks: "status" },
  ky: { label: "ky", file: "ky", checks: "status" },
  got: { label: "got", file: "got", checks: "status" },
  undiciRequest: { label: "undici.request", file: "undiciRequest", checks: "none" },
  undiciDispatch: { label: "undici dispatch", file: "undiciDispatch", checks: "none" },
} as const satisfies Record<string, { label: string; file: string; checks: string }>;

export type EntrantId = keyof typeof entrants;

export const entrantIds = Object.keys(entrants) as EntrantId[];

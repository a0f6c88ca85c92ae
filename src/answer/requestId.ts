/** The id of a request by which Market's support finds it, as received. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("traceparent") ?? undefined;
}

/**
 * The id by which Market's support finds a request, as received. For errors and logs give `redact`: the server may write
 * anything there, so that an id which is not in the standard form of `traceparent` loses what the request said.
 */
export function requestIdOf(headers: Headers, redact?: (text: string) => string): string | undefined {
  const id = headers.get("traceparent") ?? undefined;
  return id === undefined || !redact || /^[\da-f-]{55}$/.test(id) ? id : redact(id);
}

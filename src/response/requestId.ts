/**
 * The id by which Market's support finds a request. For errors and logs, pass `redact`: the server may write anything
 * there, so an id that is not in the standard form of `traceparent` is redacted.
 */
export function requestIdOf(headers: Headers, redact?: (text: string) => string): string | undefined {
  const id = headers.get("traceparent") ?? undefined;
  return id === undefined || !redact || /^[\da-f-]{55}$/.test(id) ? id : redact(id);
}

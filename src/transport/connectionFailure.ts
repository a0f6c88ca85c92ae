// The request cannot have left: the name was not found, no connection came about, or TLS was not agreed on.
const neverConnected = new Set([
  ...["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "EAI_NODATA", "EAI_NONAME", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"],
  ...["EHOSTDOWN", "ENETDOWN", "EADDRNOTAVAIL", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused", "FailedToOpenSocket"],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ...["UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"],
  ...["CERT_REVOKED", "CERT_UNTRUSTED", "CERT_REJECTED", "ERR_TLS_CERT_ALTNAME_INVALID", "ERR_TLS_HANDSHAKE_TIMEOUT"],
  ...["ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_PACKET_LENGTH_TOO_LONG", "ERR_SSL_UNSUPPORTED_PROTOCOL"],
  ...["ERR_SSL_NO_PROTOCOLS_AVAILABLE", "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE"],
]);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const deepest = 5;

/** The error, its causes and the members of its aggregates, innermost last. */
function leaves(error: unknown, depth = 0): Record<string, unknown>[] {
  if (!isRecord(error) || depth > deepest) return [];
  const { cause, errors } = error;
  const inner = [...(isList(errors) ? errors : []), cause].flatMap((one) => leaves(one, depth + 1));
  return inner.length > 0 ? inner : [error];
}

/** Whether a transport's error proves, by its own code, that the server never saw the request. */
export function provesNotSent(error: unknown): boolean {
  const all = leaves(error);
  return (
    all.length > 0 &&
    all.every(({ code, syscall }) =>
      code === "ETIMEDOUT" ? syscall === "connect" : typeof code === "string" && neverConnected.has(code),
    )
  );
}

/**
 * A stand-in for what a transport threw: its name, its code, its cleaned message and its causes. The thing itself may
 * hold the token, the body or a whole request.
 */
export function describe(error: unknown, redact: (text: string) => string, depth = 0): Error | undefined {
  if (!isRecord(error)) return typeof error === "string" ? new Error(redact(error)) : undefined;
  const { name, message, code, cause } = error;
  const inner = depth < deepest ? describe(cause, redact, depth + 1) : undefined;
  const copy = new Error(typeof message === "string" ? redact(message) : "", inner && { cause: inner });
  if (typeof name === "string") Object.defineProperty(copy, "name", { value: redact(name), configurable: true });
  return typeof code === "string" ? Object.assign(copy, { code: redact(code) }) : copy;
}

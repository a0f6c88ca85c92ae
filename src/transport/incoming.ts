import type { Incoming } from "./transporter.ts";

/**
 * What a transport gave, if it is an answer at all: the fetch or the transport may be the caller's, and its headers of
 * a class that knows less than `Headers`.
 */
export function readIncoming(incoming: Incoming): Incoming {
  const { status, headers, opaque } = incoming;
  if (!Number.isInteger(status) || typeof incoming.read !== "function")
    throw new TypeError("The transport gave no answer");
  return {
    status,
    headers: headers instanceof Headers ? headers : new Headers(headers),
    opaque,
    read: (maxBytes) => incoming.read(maxBytes),
  };
}

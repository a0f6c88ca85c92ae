import type { Incoming } from "./transporter.ts";

/** The headers, made when they are first asked for; none if the transport cannot make them. */
function madeOnce(make: () => unknown): () => Headers {
  let made: Headers | undefined;
  const attempt = (): Headers => {
    try {
      const headers = make();
      return headers instanceof Headers ? headers : new Headers();
    } catch {
      return new Headers();
    }
  };
  return () => (made ??= attempt());
}

/** Text that is here, or the promise of it, which one that throws at once breaks. */
function begun(read: () => string | Promise<string>): string | Promise<string> {
  try {
    const text = read();
    return typeof text === "string" ? text : Promise.resolve(text);
  } catch (cause) {
    return Promise.reject(new Error("The transport threw", { cause }));
  }
}

/** What a transport gave, if it is an answer at all: the transport may be the caller's. */
export function readIncoming(incoming: Incoming): Incoming {
  const { status, opaque } = incoming;
  if (!Number.isInteger(status) || typeof incoming.headers !== "function" || typeof incoming.read !== "function")
    throw new TypeError("The transport gave no answer");
  return { status, headers: madeOnce(() => incoming.headers()), opaque, read: () => begun(() => incoming.read()) };
}

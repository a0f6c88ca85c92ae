import { CannotCompare } from "../CannotCompare.ts";
import { limits } from "./limits.ts";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Over the network, only what nobody can tamper with: https, or this machine. */
function isAllowed({ protocol, hostname, username, password }: URL): boolean {
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && loopback.has(hostname));
}

/** The response of an address after redirects, each of which must lead to an allowed place. */
async function responseOf(first: URL, signal: AbortSignal, redirects: number): Promise<Response> {
  let url = first;
  for (let count = 0; count <= redirects; count += 1) {
    if (!isAllowed(url)) throw new CannotCompare("only https without a password in it, or http on this machine");
    const response = await fetch(url, { redirect: "manual", signal });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url)) throw new CannotCompare("it redirects to no address");
    url = new URL(location, url);
  }
  throw new CannotCompare(`more than ${redirects} redirects`);
}

/** The content of an address, in chunks as they arrive. */
export async function* fetchBytes(
  url: URL,
  { responseMs, redirects }: { responseMs: number; redirects: number } = limits,
): AsyncGenerator<Uint8Array> {
  // AbortSignal.timeout() is lost after a garbage collection in Node 20.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), responseMs);
  try {
    const { status, body } = await responseOf(url, late.signal, redirects);
    if (status !== 200) throw new CannotCompare(`it answers ${status}`);
    const reader = body?.getReader();
    for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read()) yield chunk.value;
  } catch (error) {
    if (late.signal.aborted) throw new CannotCompare(`no whole answer within ${responseMs / 1000} s`);
    if (error instanceof CannotCompare) throw error;
    const { cause, message } = error as Error;
    throw new CannotCompare(cause instanceof Error && cause.message !== "" ? cause.message : message);
  } finally {
    clearTimeout(timer);
    // Whoever has read enough leaves the rest.
    late.abort();
  }
}

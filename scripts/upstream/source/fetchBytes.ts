import { CannotCompare } from "../CannotCompare.ts";
import { isAllowed } from "./isAllowed.ts";
import { limits as usual } from "./limits.ts";

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== "" ? cause.message : message;
}

/** The response of an address after redirects, all of which must lead to allowed places. */
async function answer(first: URL, signal: AbortSignal, redirects: number): Promise<Response> {
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
  { answerMs, redirects }: { answerMs: number; redirects: number } = usual,
): AsyncGenerator<Uint8Array> {
  // AbortSignal.timeout() is lost after a garbage collection in Node 20.
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, answerMs);
  try {
    const { status, body } = await answer(url, late.signal, redirects);
    if (status !== 200) throw new CannotCompare(`it answers ${status}`);
    if (body) yield* body as unknown as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (late.signal.aborted) throw new CannotCompare(`no whole answer within ${answerMs / 1000} s`);
    throw error instanceof CannotCompare ? error : new CannotCompare(reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
}

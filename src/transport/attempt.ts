import { judge } from "../answer/judge.ts";
import { acquireSlot } from "./acquireSlot.ts";
import type { Call } from "./call.ts";
import { askForToken } from "./credentials.ts";
import type { Limiter } from "./limiter.ts";
import { receive } from "./receive.ts";
import { waitForLimiter } from "./waitForLimiter.ts";

/** Holds a slot while it gets a token, sends the request and judges the response, all within the timeout. */
async function inSlot(call: Call, url: string): Promise<unknown> {
  const { credential, timeout } = call.settings;
  // Always awaited, so that a call aborted in the same tick it was made in is never sent.
  const release = await acquireSlot(call);
  const time = call.lifetime.within(timeout);
  call.attempt = time;
  try {
    // Once per attempt: the function may have renewed it since.
    call.token = typeof credential.token === "string" ? credential.token : await askForToken(call, credential.token);
    return judge(await receive(call, url), call);
  } catch (error) {
    // Only after a failure: a success has been read to its end, and a needless abort costs a tenth of a call.
    time.abort();
    throw error;
  } finally {
    time.close();
    release();
  }
}

/**
 * Lets only as many calls of an operation ask the limiter as there are slots. So no quota is taken long before it is
 * used, and calls that wait for the limiter hold no slots of other operations.
 */
async function afterLimiter(call: Call, limiter: Limiter, url: string): Promise<unknown> {
  const release = await acquireSlot(call, call.operation);
  try {
    await waitForLimiter(call, limiter);
    return await inSlot(call, url);
  } finally {
    release();
  }
}

/** One attempt: first the limiter, if there is one, then a slot. Returns the body of a success. */
export function attempt(call: Call, url: string): Promise<unknown> {
  const { limiter } = call.settings;
  return limiter ? afterLimiter(call, limiter, url) : inSlot(call, url);
}

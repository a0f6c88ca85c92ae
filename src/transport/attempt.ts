import { judge } from "../answer/judge.ts";
import { acquireSlot } from "./acquireSlot.ts";
import type { Call } from "./call.ts";
import { askForToken } from "./credentials.ts";
import type { Limiter } from "./limiter.ts";
import { receive } from "./receive.ts";
import { waitForLimiter } from "./waitForLimiter.ts";

/** In a place of its pool: within its own time and with a token the request goes out, and its answer is judged. */
async function inSlot(call: Call, url: string): Promise<unknown> {
  const { credential, timeout } = call.settings;
  // Awaited in any case: a call that is aborted in the turn that it is made in is never sent.
  const release = await acquireSlot(call);
  const time = call.lifetime.within(timeout);
  call.attempt = time;
  try {
    // Once per attempt: a function may renew it in between.
    call.token = typeof credential.token === "string" ? credential.token : await askForToken(call, credential.token);
    return judge(await receive(call, url), call);
  } catch (error) {
    // Not after a success, which is read to its end: to abort nothing costs a tenth of a call.
    time.abort();
    throw error;
  } finally {
    time.close();
    release?.();
  }
}

/**
 * Only so many calls of an operation ask the limiter as there are places: a quota is not taken long before it is used,
 * and calls that wait for theirs hold no place of another operation.
 */
async function afterLimiter(call: Call, limiter: Limiter, url: string): Promise<unknown> {
  const release = await acquireSlot(call, call.operation);
  try {
    await waitForLimiter(call, limiter);
    return await inSlot(call, url);
  } finally {
    release?.();
  }
}

/** One attempt: in line for the limiter, if there is one, then in its place. Gives the body of a success. */
export function attempt(call: Call, url: string): Promise<unknown> {
  const { limiter } = call.settings;
  return limiter ? afterLimiter(call, limiter, url) : inSlot(call, url);
}

import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import { GateFull } from "./Gate.ts";
import { judge } from "../response/judge.ts";
import type { Call } from "./call.ts";
import { askForToken } from "./askForToken.ts";
import type { Limiter } from "./limiter.ts";
import { receive } from "./receive.ts";
import { tellEnd, waitForLimiter } from "./waitForLimiter.ts";

const noSlot = (): void => undefined;

/**
 * Keeps a campaign's calls in flight within what Market allows: takes a slot of the operation's pool, or of a subpool of
 * the same size. Resolves to the function that frees it.
 */
async function acquireSlot(call: Call, subpool?: string): Promise<() => void> {
  const { settings, campaignId, operation, lifetime } = call;
  const slots = settings.slots[facts[operation].parallel.pool];
  if (!slots) return noSlot;
  call.phase = "queue";
  // A retry is not turned away once its call has been admitted.
  const maxQueue = call.admitted ? Infinity : settings.maxQueue;
  const name = subpool === undefined ? slots.name : `${slots.name} ${subpool}`;
  try {
    const slot = call.gate.enter({ name, campaignId, limit: slots.limit, maxQueue, lifetime });
    call.admitted = true;
    return await slot;
  } catch (error) {
    if (!(error instanceof GateFull)) throw error;
    const message = `${operation} was not sent: ${maxQueue} calls are already waiting`;
    throw new QueueFullError(message, call.errorFields("not-sent"));
  }
}

/** Holds a slot while it gets a token, sends the request and judges the response, all within the timeout. */
async function inSlot(call: Call, url: string): Promise<unknown> {
  const { credential, timeout } = call.settings;
  // Always awaited, so that a call aborted in the same tick it was made in is never sent.
  const release = await acquireSlot(call);
  const time = call.lifetime.within(timeout);
  call.attemptTime = time;
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
    const acquired = await waitForLimiter(call, limiter);
    try {
      return await inSlot(call, url);
    } finally {
      tellEnd(acquired, call.status !== undefined);
    }
  } finally {
    release();
  }
}

/** One attempt: first the limiter, if there is one, then a slot. Returns the body of a success. */
export function attempt(call: Call, url: string): Promise<unknown> {
  const { limiter } = call.settings;
  return limiter ? afterLimiter(call, limiter, url) : inSlot(call, url);
}

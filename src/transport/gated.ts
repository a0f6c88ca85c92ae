import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import { type Call, factsOf, type Reply, type Step } from "./call.ts";

async function inPlace<Result>(call: Call<Result>, room: string, next: Step): Promise<Reply<Result>> {
  const { settings, campaignId, operation } = call;
  const limit = settings.places[facts[operation].parallel.pool];
  if (limit === undefined) return next(call);
  call.phase = "queue";
  // A call that was let in once is not turned away when it comes back.
  const maxQueue = call.admitted ? Infinity : settings.maxQueue;
  const entered = call.gate.enter(`${settings.origin} ${campaignId} ${room}`, { limit, maxQueue }, call.lifetime);
  // Awaited in any case: a call that is aborted in the turn that it is made in is never sent.
  const leave = await entered;
  if (!leave) {
    throw new QueueFullError(`${operation} was not sent: ${maxQueue} calls wait already`, factsOf(call, "not-sent"));
  }
  call.admitted = true;
  try {
    return await next(call);
  } finally {
    leave();
  }
}

/** Keeps the calls in flight of a campaign within what Market allows: each attempt takes a place in its pool. */
export const gated =
  (next: Step): Step =>
  (call) =>
    inPlace(call, `pool ${facts[call.operation].parallel.pool}`, next);

/**
 * Lets only so many calls of an operation ask the limiter as there are places: a quota is not taken long before it is
 * used, and calls that wait for theirs hold no place of another operation. Without a limiter the pool alone decides.
 */
export const lined =
  (next: Step): Step =>
  (call) =>
    call.settings.limiter ? inPlace(call, `line ${call.operation}`, next) : next(call);

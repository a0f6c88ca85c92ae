import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import { type Call, factsOf } from "./call.ts";
import type { Leave } from "./gate.ts";

/**
 * Keeps the calls in flight of a campaign within what Market allows: a place in a room of its own, as many as the
 * operation's pool has. Gives the function that frees it, or the promise of it; without a limit there is nothing to free.
 */
export function place(call: Call, room: string): Leave | Promise<Leave> | undefined {
  const { settings, campaignId, operation } = call;
  const limit = settings.places[facts[operation].parallel.pool];
  if (limit === undefined) return undefined;
  call.phase = "queue";
  // A call that was let in once is not turned away when it comes back.
  const maxQueue = call.admitted ? Infinity : settings.maxQueue;
  const entered = call.gate.enter(`${settings.origin} ${campaignId} ${room}`, { limit, maxQueue }, call.lifetime);
  if (!entered) {
    throw new QueueFullError(`${operation} was not sent: ${maxQueue} calls wait already`, factsOf(call, "not-sent"));
  }
  call.admitted = true;
  return entered;
}

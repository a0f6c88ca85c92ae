import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import type { Call } from "./call.ts";
import type { Leave } from "./gate.ts";

/**
 * Keeps the calls in flight of a campaign within what Market allows: a place among those of the operation's pool, or in
 * a line of the same length. Gives the function that frees it, or the promise of it; without a limit nothing is to free.
 */
export function place(call: Call, line?: string): Leave | Promise<Leave> | undefined {
  const { settings, campaignId, operation } = call;
  const places = settings.places[facts[operation].parallel.pool];
  if (!places) return undefined;
  call.phase = "queue";
  const { limit, name } = places;
  // A call that was let in once is not turned away when it comes back.
  const maxQueue = call.admitted ? Infinity : settings.maxQueue;
  const door = { name: line === undefined ? name : `${name} ${line}`, campaignId };
  const entered = call.gate.enter(door, { limit, maxQueue }, call.lifetime);
  if (!entered) {
    throw new QueueFullError(`${operation} was not sent: ${maxQueue} calls wait already`, call.facts("not-sent"));
  }
  call.admitted = true;
  return entered;
}

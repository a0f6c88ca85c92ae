import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import type { Call } from "./call.ts";
import type { Release } from "./gate.ts";

/**
 * Keeps the calls in flight of a campaign within what Market allows: a place among those of the operation's pool, or in
 * a line of the same length. Gives the function that frees it, or the promise of it; without a limit nothing is to free.
 */
export function acquireSlot(call: Call, line?: string): Release | Promise<Release> | undefined {
  const { settings, campaignId, operation, lifetime } = call;
  const places = settings.slots[facts[operation].parallel.pool];
  if (!places) return undefined;
  call.phase = "queue";
  // A call that was let in once is not turned away when it comes back.
  const maxQueue = call.admitted ? Infinity : settings.maxQueue;
  const name = line === undefined ? places.name : `${places.name} ${line}`;
  const entered = call.gate.enter({ name, campaignId, limit: places.limit, maxQueue, lifetime });
  if (!entered) {
    throw new QueueFullError(
      `${operation} was not sent: ${maxQueue} calls are already waiting`,
      call.facts("not-sent"),
    );
  }
  call.admitted = true;
  return entered;
}

import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import type { Call } from "./call.ts";
import type { Release } from "./gate.ts";

/**
 * Keeps a campaign's calls in flight within what Market allows. Takes a slot of the operation's pool, or of a subpool of
 * the same size. Returns the function that frees it, or its promise; nothing if there is no limit.
 */
export function acquireSlot(call: Call, subpool?: string): Release | Promise<Release> | undefined {
  const { settings, campaignId, operation, lifetime } = call;
  const slots = settings.slots[facts[operation].parallel.pool];
  if (!slots) return undefined;
  call.phase = "queue";
  // A retry is not turned away once its call has been admitted.
  const maxQueue = call.admitted ? Infinity : settings.maxQueue;
  const name = subpool === undefined ? slots.name : `${slots.name} ${subpool}`;
  const entered = call.gate.enter({ name, campaignId, limit: slots.limit, maxQueue, lifetime });
  if (!entered) {
    throw new QueueFullError(
      `${operation} was not sent: ${maxQueue} calls are already waiting`,
      call.facts("not-sent"),
    );
  }
  call.admitted = true;
  return entered;
}

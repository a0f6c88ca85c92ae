import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import type { Call } from "./call.ts";
import { GateFull, type Release } from "./gate.ts";

const noSlot: Release = () => undefined;

/**
 * Keeps a campaign's calls in flight within what Market allows: takes a slot of the operation's pool, or of a subpool of
 * the same size. Resolves to the function that frees it.
 */
export async function acquireSlot(call: Call, subpool?: string): Promise<Release> {
  const { settings, campaignId, operation, lifetime } = call;
  const slots = settings.slots[facts[operation].parallel.pool];
  if (!slots) return noSlot;
  call.phase = "queue";
  // A retry is not turned away once its call has been admitted.
  const maxQueue = call.admitted ? Infinity : settings.maxQueue;
  const name = subpool === undefined ? slots.name : `${slots.name} ${subpool}`;
  try {
    const entered = call.gate.enter({ name, campaignId, limit: slots.limit, maxQueue, lifetime });
    call.admitted = true;
    return await entered;
  } catch (error) {
    if (!(error instanceof GateFull)) throw error;
    const message = `${operation} was not sent: ${maxQueue} calls are already waiting`;
    throw new QueueFullError(message, call.facts("not-sent"));
  }
}

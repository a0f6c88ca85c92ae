import { facts } from "../../generated/facts.ts";
import { QueueFullError } from "../errors/QueueFullError.ts";
import { type Call, factsOf, type Step } from "./call.ts";

function keyOf({ settings, campaignId, operation }: Call): string {
  return [settings.origin, campaignId, facts[operation].parallel.pool].join(" ");
}

/** Keeps the calls in flight of a campaign within what Market allows: each attempt takes a place in its pool. */
export const gated =
  (next: Step): Step =>
  async (call) => {
    const limit = call.settings.places[facts[call.operation].parallel.pool];
    if (limit === undefined) return next(call);
    call.phase = "queue";
    // A call that was let in once is not turned away when it comes back.
    const maxQueue = call.attempts > 0 ? Infinity : call.settings.maxQueue;
    const leave = await call.gate.enter(keyOf(call), { limit, maxQueue }, call.lifetime);
    if (!leave) {
      throw new QueueFullError(
        `${call.operation} was not sent: ${maxQueue} calls wait already`,
        factsOf(call, "not-sent"),
      );
    }
    try {
      return await next(call);
    } finally {
      leave();
    }
  };

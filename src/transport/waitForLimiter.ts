import { LimiterError } from "../errors/LimiterError.ts";
import { TimeoutError } from "../errors/TimeoutError.ts";
import { type Call, notSentText } from "./call.ts";
import { describe } from "./connectionFailure.ts";
import { throwIfEnded, throwIfOver } from "./lifetime.ts";
import type { Limiter } from "./limiter.ts";

/** Waits for the limiter. */
export async function waitForLimiter(call: Call, limiter: Limiter): Promise<void> {
  const { campaignId, operation, lifetime, redact, settings } = call;
  call.phase = "queue";
  // By the clock: a turn that comes too late would be taken from others.
  throwIfOver(lifetime);
  const { signal, endsAt } = lifetime;
  try {
    // In a promise of its own, so that a limiter that throws at once rejects too.
    await lifetime.race(
      new Promise((resolve) => {
        resolve(limiter.acquire({ campaignId, operation, signal, msLeft: endsAt - performance.now() }));
      }),
    );
  } catch (error) {
    throwIfEnded(lifetime);
    const cause = describe(error, redact);
    const facts = { ...call.facts("not-sent"), cause };
    if (cause?.name !== "TimeoutError") throw new LimiterError(`${notSentText(call)}: the limiter failed`, facts);
    const message = `${notSentText(call)}: the limiter allows no call within its deadline of ${settings.deadline} ms`;
    throw new TimeoutError(message, { ...facts, phase: "queue" });
  }
}

import { LimiterError } from "../errors/LimiterError.ts";
import { TimeoutError } from "../errors/TimeoutError.ts";
import { type Call, notSentText } from "./call.ts";
import { clock } from "./clock.ts";
import { safeCause } from "./connectionFailure.ts";
import { throwIfEnded, throwIfOver } from "./Lifetime.ts";
import type { Limiter } from "./limiter.ts";

/** Waits until the limiter lets the attempt go. */
export async function waitForLimiter(call: Call, limiter: Limiter): Promise<void> {
  const { campaignId, operation, lifetime, redact, settings } = call;
  call.phase = "queue";
  // By the clock, since its timer may be late: do not take a quota that can no longer be used.
  throwIfOver(lifetime);
  const { signal, endsAt } = lifetime;
  try {
    // Inside a promise, so that a synchronous throw becomes a rejection.
    await lifetime.race(
      new Promise((resolve) => {
        resolve(limiter.acquire({ campaignId, operation, signal, msLeft: endsAt - clock.now() }));
      }),
    );
  } catch (error) {
    throwIfEnded(lifetime);
    const cause = safeCause(error, redact);
    const fields = { ...call.errorFields("not-sent"), cause };
    if (cause?.name !== "TimeoutError") throw new LimiterError(`${notSentText(call)}: the limiter failed`, fields);
    const message = `${notSentText(call)}: the limiter allows no call within its deadline of ${settings.deadline} ms`;
    throw new TimeoutError(message, { ...fields, phase: "queue" });
  }
}

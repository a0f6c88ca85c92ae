import { ConfigurationError } from "../errors/ConfigurationError.ts";
import { type Call, factsOf, type Step, unsent } from "./call.ts";
import { describe } from "./connectionFailure.ts";
import type { Limiter } from "./limiter.ts";
import { throwIfEnded } from "./lifetime.ts";

async function acquire(call: Call, limiter: Limiter): Promise<void> {
  const { campaignId, operation, lifetime, redact } = call;
  try {
    // In a promise of its own, so that a limiter that throws at once rejects too.
    await lifetime.race(
      new Promise((resolve) => {
        resolve(limiter.acquire({ campaignId, operation, signal: lifetime.signal }));
      }),
    );
  } catch (error) {
    throwIfEnded(lifetime);
    const message = `${unsent(call)}: the limiter failed`;
    const cause = describe(error, redact);
    throw new ConfigurationError(message, { ...factsOf(call, "not-sent"), option: "limiter", cause });
  }
}

/** Waits for the limiter, if there is one, before each attempt. */
export const paced =
  (next: Step): Step =>
  async (call) => {
    const { limiter } = call.settings;
    if (limiter) {
      call.phase = "queue";
      await acquire(call, limiter);
    }
    return next(call);
  };

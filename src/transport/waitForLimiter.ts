import { facts } from "../../generated/facts.ts";
import { LimiterError } from "../errors/LimiterError.ts";
import { TimeoutError } from "../errors/TimeoutError.ts";
import { type Call, notSentText } from "./call.ts";
import { clock } from "./clock.ts";
import { safeCause } from "./connectionFailure.ts";
import { notify } from "./hooks.ts";
import type { Limiter, Release } from "./limiter.ts";

/** Tells the limiter that the attempt has ended, or was never made. It cannot affect the call. */
export function tellEnd(release: unknown, answered: boolean): void {
  if (typeof release === "function") notify(release as Release, () => ({ answered }));
}

/** Waits until the limiter lets the attempt go. Resolves to what it wants to be called when that has ended. */
export async function waitForLimiter(call: Call, limiter: Limiter): Promise<unknown> {
  const { campaignId, operation, lifetime, redact, settings } = call;
  const { pool, limit: parallel } = facts[operation].parallel;
  call.phase = "queue";
  // By the clock, since its timer may be late: do not take a quota that can no longer be used.
  lifetime.throwIfOver();
  const { signal, endsAt } = lifetime;
  // Inside a promise, so that a synchronous throw becomes a rejection.
  const acquired = new Promise<unknown>((resolve) => {
    const concurrency = settings.slots[pool]?.limit ?? Infinity;
    const attemptMs = settings.timeout || Infinity;
    const msLeft = endsAt - clock.now();
    resolve(limiter.acquire({ campaignId, operation, pool, parallel, concurrency, attemptMs, signal, msLeft }));
  });
  try {
    return await lifetime.race(acquired);
  } catch (error) {
    // It may still let the attempt go.
    acquired.then(
      (late) => {
        tellEnd(late, false);
      },
      () => undefined,
    );
    lifetime.throwIfEnded();
    const cause = safeCause(error, redact);
    const fields = { ...call.errorFields("not-sent"), cause };
    if (cause?.name !== "TimeoutError") throw new LimiterError(`${notSentText(call)}: the limiter failed`, fields);
    const message = `${notSentText(call)}: the limiter allows no call within its deadline of ${settings.deadline} ms`;
    throw new TimeoutError(message, { ...fields, phase: "queue" });
  }
}

import { outcomeOf } from "../errors/outcome.ts";
import { AbortedError } from "../errors/AbortedError.ts";
import { MarketError } from "../errors/MarketError.ts";
import type { Phase } from "../errors/phase.ts";
import { TimeoutError } from "../errors/TimeoutError.ts";
import { attempt } from "./attempt.ts";
import { type Call, noHeaders } from "./call.ts";
import { clock, longestTimer } from "./clock.ts";
import { askedToWait, delayBefore, mayRetry } from "./delay.ts";
import { notify } from "./hooks.ts";
import { Ended, type Ending } from "./Lifetime.ts";

const during: Record<Phase, string> = {
  queue: "waiting in the queue",
  credentials: "waiting for a token",
  request: "waiting for the response",
  body: "reading the response",
  pause: "waiting to retry",
};

function endedError(call: Call, ending: Ending): MarketError {
  const { phase, operation } = call;
  if (phase === "request") call.headers = noHeaders;
  // Once a status has arrived, it decides; its body would only tell more.
  const outcome = phase === "body" ? outcomeOf(call.status ?? 0) : phase === "request" ? "unknown" : "not-sent";
  const fields = { ...call.errorFields(outcome), phase };
  if (ending.by === "abort") {
    return new AbortedError(`${operation} was aborted while ${during[phase]}`, { ...fields, cause: ending.reason });
  }
  return new TimeoutError(`${operation} exceeded its ${ending.by} of ${ending.ms} ms while ${during[phase]}`, fields);
}

function pause(call: Call, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  call.phase = "pause";
  const over = new Promise<void>((resolve) => {
    timer = clock.setTimeout(resolve, ms);
  });
  return call.lifetime.race(over).finally(() => {
    clock.clearTimeout(timer);
  });
}

/** Makes attempts until one succeeds, no retry is allowed, or time runs out. Returns the body of the success. */
export async function withRetries(call: Call, url: string): Promise<unknown> {
  const { operation, campaignId, settings, lifetime } = call;
  let pauseMs: number | undefined;
  for (let count = 1; ; count += 1) {
    try {
      if (pauseMs !== undefined) await pause(call, pauseMs);
      call.status = undefined;
      lifetime.throwIfEnded();
      return await attempt(call, url);
    } catch (thrown) {
      const error: unknown = thrown instanceof Ended ? endedError(call, thrown.ending) : thrown;
      // A bug in this library, or in a custom transport.
      if (!(error instanceof MarketError)) throw error;
      call.outcome = error.outcome;
      if (count > settings.retries || lifetime.isOver() || !mayRetry(error, call)) throw error;
      const askedMs = askedToWait(error, call);
      const delayMs = delayBefore(count, askedMs);
      // Fail at once if the requested wait does not fit into the deadline, so that the caller can decide, or into a
      // timer, which would fire immediately.
      if (askedMs !== undefined && (clock.now() + delayMs > lifetime.endsAt || delayMs > longestTimer)) throw error;
      const { status } = call;
      notify(settings.on.retry, () => ({
        operation,
        campaignId,
        attempt: call.attempts,
        delayMs,
        reason: error.code,
        ...(status && { status }),
      }));
      pauseMs = delayMs;
    }
  }
}

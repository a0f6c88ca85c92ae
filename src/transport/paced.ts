import type { Step } from "./call.ts";

/** Waits for the limiter, if there is one, before each attempt. */
export const paced =
  (next: Step): Step =>
  async (call) => {
    const { limiter } = call.settings;
    if (limiter) {
      call.phase = "queue";
      const { campaignId, operation, lifetime } = call;
      await lifetime.race(limiter.acquire({ campaignId, operation, signal: lifetime.signal }));
    }
    return next(call);
  };

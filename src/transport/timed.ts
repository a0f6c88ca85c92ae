import { type Step } from "./call.ts";
import { startLifetime } from "./lifetime.ts";

/** Gives each attempt its own time, within that of the call. When the attempt ends, so does whatever it left running. */
export const timed =
  (next: Step): Step =>
  async (call) => {
    const { lifetime, settings } = call;
    call.attempt = startLifetime("timeout", settings.timeout, {
      signal: lifetime.signal,
      endingOf: () => lifetime.ended?.ending ?? { by: "abort", reason: undefined },
    });
    try {
      return await next(call);
    } finally {
      call.attempt.close();
    }
  };
